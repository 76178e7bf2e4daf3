package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.arcanecodex.account.Accounts;
import org.springframework.context.ApplicationContext;

/** Four players who begin one adventure after the other, each command after the answer to the one before. */
final class LoadTable implements Runnable {

    private static final Duration NEXT_PHASE = Duration.ofSeconds(30);

    private final RoomMaking making;
    private final LoadMeter meter;
    private final List<LoadPlayer> players;

    LoadTable(ApplicationContext server, LoadMeter meter) {
        this.making = server.getBean(RoomMaking.class);
        this.meter = meter;
        var accounts = server.getBean(Accounts.class);
        this.players = IntStream.rangeClosed(1, 4)
                .mapToObj(seat -> new LoadPlayer(server, accounts.createGuest("Player " + seat), meter))
                .toList();
    }

    @Override
    public void run() {
        while (!meter.isOver()) {
            var host = players.getFirst();
            var code = making.make(host.account(), "192.0.2.1",
                    new RoomMaking.Wish("quiet-coach", "public", 4, null, null)).code().value();
            players.forEach(player -> player.enter(code));
            players.forEach(player -> player.says("ready", Map.of("on", true)));
            host.says("start", Map.of());
            while (!meter.isOver() && !host.waitsForPhase(NEXT_PHASE).equals("EPILOGUE")) {
                players.forEach(LoadPlayer::act);
            }
            meter.finished();
            players.forEach(player -> player.says("room.leave", Map.of()));
        }
    }
}
