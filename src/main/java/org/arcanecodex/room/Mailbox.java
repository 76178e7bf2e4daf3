package org.arcanecodex.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

import org.jspecify.annotations.Nullable;

/**
 * What waits for one room: two bounded lanes, of which the first is always served first.
 *
 * <p>Anybody may put in; one thread takes out. What was taken counts as its sender's until the next is asked for.
 */
final class Mailbox<T> {

    /** The two lanes. */
    enum Lane {
        /** Visits, joining, leaving, closing. */
        VISITS,
        /** Everything else. */
        MOVES
    }

    /** What became of something that was put in. */
    enum Put {
        ACCEPTED, FULL, CLOSED
    }

    private record Item<T>(T task, @Nullable String sender) {}

    private final Lock lock;
    private final Condition something;
    private final Queue<Item<T>> visits = new ArrayDeque<>();
    private final Queue<Item<T>> moves = new ArrayDeque<>();
    private final Map<String, Integer> perSender = new HashMap<>();
    private final int mostVisits;
    private final int mostMoves;
    private final int mostPerSender;
    private @Nullable String senderInWork;
    private boolean nudged;
    private boolean closed;

    /** @param lock nobody else's */
    Mailbox(int mostVisits, int mostMoves, int mostPerSender, Lock lock) {
        this.lock = lock;
        this.something = lock.newCondition();
        this.mostVisits = mostVisits;
        this.mostMoves = mostMoves;
        this.mostPerSender = mostPerSender;
    }

    /** @param sender whose share it counts against; nobody's if null */
    Put put(T task, Lane lane, @Nullable String sender) {
        lock.lock();
        try {
            if (closed) {
                return Put.CLOSED;
            }
            if (isFull(lane) || sender != null && perSender.getOrDefault(sender, 0) >= mostPerSender) {
                return Put.FULL;
            }
            (lane == Lane.VISITS ? visits : moves).add(new Item<>(task, sender));
            if (sender != null) {
                perSender.merge(sender, 1, Integer::sum);
            }
            something.signal();
            return Put.ACCEPTED;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(Lane lane) {
        return switch (lane) {
            case VISITS -> visits.size() >= mostVisits;
            case MOVES -> moves.size() >= mostMoves;
        };
    }

    /** Waits for the next task, no longer than that; null when there was none or when nudged. */
    @Nullable
    T take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            finishLast();
            long nanos = patience.toNanos();
            while (isEmpty() && !nudged && nanos > 0) {
                nanos = something.awaitNanos(nanos);
            }
            nudged = false;
            return next();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable T next() {
        var item = visits.isEmpty() ? moves.poll() : visits.poll();
        if (item == null) {
            return null;
        }
        senderInWork = item.sender();
        return item.task();
    }

    private void finishLast() {
        if (senderInWork != null) {
            perSender.computeIfPresent(senderInWork, (sender, count) -> count > 1 ? count - 1 : null);
            senderInWork = null;
        }
    }

    /** Ends the current or the next wait at once. */
    void nudge() {
        lock.lock();
        try {
            nudged = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Closes it unless something waits; says whether it is closed now. */
    boolean closeIfEmpty() {
        lock.lock();
        try {
            closed = closed || isEmpty();
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Closes it; the answer is what still waits and nobody will serve. */
    List<T> close() {
        lock.lock();
        try {
            closed = true;
            var rest = new ArrayList<T>();
            visits.forEach(item -> rest.add(item.task()));
            moves.forEach(item -> rest.add(item.task()));
            visits.clear();
            moves.clear();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() { return visits.isEmpty() && moves.isEmpty(); }
}
