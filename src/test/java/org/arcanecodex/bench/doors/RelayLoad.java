package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * People in rooms of four: one acts with 120 bytes and awaits the answer, and all four are told with 300. Actions begin
 * when their time has come, whether or not earlier ones have been answered.
 */
final class RelayLoad {

    static final int ROOM = 4;
    /** Neighbours in the list sit together; this many steps away is another room. */
    private static final int STRIDE = 7919;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LoadCrowd crowd;
    private final List<RelayPlayer> players = new ArrayList<>();
    private final RelayTally tally = new RelayTally();
    private long sent;

    RelayLoad(LoadCrowd crowd, int size) throws IOException {
        this.crowd = crowd;
        crowd.growTo(size, index -> {
            var player = new RelayPlayer(index / ROOM, index % ROOM + 1, tally);
            players.add(player);
            return player;
        });
    }

    /** What a time of playing has brought. */
    record Heard(long delivered, Latencies latencies) {}

    /** At that rate for so long. */
    Heard play(int actionsPerSecond, Duration time) throws IOException {
        tally.latencies = new Latencies();
        long before = tally.delivered();
        long start = System.nanoTime();
        long begun = 0;
        for (long now = start; now - start < time.toNanos(); now = System.nanoTime()) {
            for (long due = (now - start) * actionsPerSecond / 1_000_000_000; begun < due; begun++) {
                int who = (int) (sent++ * STRIDE % players.size());
                players.get(who).act(crowd.get(who));
            }
            crowd.serve(1L);
        }
        return new Heard(tally.delivered() - before, tally.latencies);
    }

    /** Waits for what is still on its way: how much has not come by then, came wrong, or was lost with its connection. */
    long errors() throws IOException {
        crowd.serveUntil(() -> tally.delivered() == (ROOM + 1) * sent, PATIENCE);
        return Math.abs(sent - tally.answered) + Math.abs(ROOM * sent - tally.told) + tally.wrong + crowd.lost();
    }
}
