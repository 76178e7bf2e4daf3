package org.arcanecodex.gateway;

import java.util.concurrent.atomic.LongAdder;

/** How much may wait for one connection, and a count of what waits for all of them. */
public final class QueueLimits {

    private final int frames;
    private final int bytes;
    private final LongAdder waiting = new LongAdder();
    private final LongAdder overflows = new LongAdder();

    public QueueLimits(int frames, int bytes) {
        this.frames = frames;
        this.bytes = bytes;
    }

    int frames() {
        return frames;
    }

    int bytes() {
        return bytes;
    }

    void count(int change) {
        waiting.add(change);
    }

    void overflowed() {
        overflows.increment();
    }

    /** The bytes that wait for all connections under these limits. */
    public long waitingBytes() {
        return waiting.sum();
    }

    /** How many connections have read too slowly. */
    public long overflows() {
        return overflows.sum();
    }
}
