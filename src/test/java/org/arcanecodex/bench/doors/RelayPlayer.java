package org.arcanecodex.bench.doors;

import java.nio.charset.StandardCharsets;

/** One of four in a room of the relays. */
final class RelayPlayer implements Script {

    private static final int ACTION_BYTES = 120;
    private static final int LEAST_EVENT = 285;
    private static final int MOST_EVENT = 315;
    private static final byte[] EVENT = "2[\"acted\",{\"at\":".getBytes(StandardCharsets.US_ASCII);
    private static final String WORDS = "I hold the lantern higher and go down first, one hand on the wall, listening";
    private static final long BEGINNING = System.nanoTime();

    private final int room;
    private final int seat;
    private final RelayTally tally;
    private int acts;

    RelayPlayer(int room, int seat, RelayTally tally) {
        this.room = room;
        this.seat = seat;
        this.tally = tally;
    }

    @Override
    public String auth() {
        return "{\"room\":\"r" + room + "\",\"seat\":" + seat + "}";
    }

    void act(LoadSocket socket) {
        var begin = "42" + acts++ % 1000 + "[\"act\",{\"at\":" + (System.nanoTime() - BEGINNING) + ",\"text\":\"";
        var words = ACTION_BYTES - begin.length() - 3;
        socket.send(begin + WORDS.substring(0, Math.min(words, WORDS.length())) + "\"}]");
    }

    @Override
    public void heard(LoadSocket socket, byte[] bytes, int from, int length) {
        if (bytes[from] == '3') {
            tally.answered++;
        } else if (isEvent(bytes, from, length)) {
            tally.told++;
            tally.latencies.add(System.nanoTime() - BEGINNING - number(bytes, from + EVENT.length));
        } else {
            tally.wrong++;
        }
    }

    private static boolean isEvent(byte[] bytes, int from, int length) {
        return length >= LEAST_EVENT && length <= MOST_EVENT
                && java.util.Arrays.equals(bytes, from, from + EVENT.length, EVENT, 0, EVENT.length);
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
