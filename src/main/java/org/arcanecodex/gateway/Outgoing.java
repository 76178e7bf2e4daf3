package org.arcanecodex.gateway;

import java.util.ArrayDeque;

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

    private record Waiting<T>(T item, int bytes) {}

    private final ArrayDeque<Waiting<T>> queue = new ArrayDeque<>(4);
    private final QueueLimits limits;
    private int bytes;
    private boolean awake;
    private boolean closed;

    public Outgoing(QueueLimits limits) {
        this.limits = limits;
    }

    public synchronized Offer offer(T item, int size) {
        if (closed) {
            return Offer.CLOSED;
        }
        if (queue.size() >= limits.frames() || bytes + size > limits.bytes()) {
            limits.overflowed();
            close();
            return Offer.OVERFLOW;
        }
        queue.add(new Waiting<>(item, size));
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
        count(-next.bytes());
        return next.item();
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
