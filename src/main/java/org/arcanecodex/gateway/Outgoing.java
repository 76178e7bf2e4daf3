package org.arcanecodex.gateway;

import java.util.ArrayDeque;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one connection, within bounds. Many threads offer, the connection's writer takes. A
 * reader that is too slow overflows it, once; from then on it takes nothing.
 */
public final class Outgoing<T> {

    /** What became of an offer. */
    public enum Offer {
        /** It waits, and the writer is on its way. */
        QUEUED,
        /** It waits, and the writer sleeps: wake it. */
        WAKE,
        /** Too much waits already: close the connection. Said only once. */
        OVERFLOW,
        /** Nothing is taken any more. */
        CLOSED
    }

    private final ArrayDeque<T> queue = new ArrayDeque<>(4);
    private final QueueLimits limits;
    private final ToIntFunction<T> sizes;
    private int bytes;
    private boolean awake;
    private boolean closed;

    /** @param sizes how many bytes an item counts for; always the same for the same item */
    public Outgoing(QueueLimits limits, ToIntFunction<T> sizes) {
        this.limits = limits;
        this.sizes = sizes;
    }

    public synchronized Offer offer(T item) {
        if (closed) {
            return Offer.CLOSED;
        }
        int size = sizes.applyAsInt(item);
        if (queue.size() >= limits.frames() || bytes + size > limits.bytes()) {
            limits.overflowed();
            close();
            return Offer.OVERFLOW;
        }
        queue.add(item);
        count(size);
        if (awake) {
            return Offer.QUEUED;
        }
        awake = true;
        return Offer.WAKE;
    }

    /** The next one, or null. The writer stays awake. */
    public synchronized @Nullable T take() {
        var next = queue.poll();
        if (next == null) {
            return null;
        }
        count(-sizes.applyAsInt(next));
        return next;
    }

    /** Called by the writer before it goes to sleep: false if something has come in and it must go on. */
    public synchronized boolean rest() {
        awake = !queue.isEmpty();
        return !awake;
    }

    public synchronized boolean isEmpty() { return queue.isEmpty(); }

    /** Drops what waits and takes nothing more. */
    public synchronized void close() {
        closed = true;
        queue.clear();
        count(-bytes);
    }

    private void count(int change) {
        bytes += change;
        limits.count(change);
    }
}
