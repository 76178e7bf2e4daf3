package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

import org.jspecify.annotations.Nullable;

/** A lock on which the threads of a simulation wait in simulated time. */
public final class SimulatedLock implements Lock {

    private final Scheduler scheduler;
    private final Queue<Fiber> waiting = new ArrayDeque<>();
    private @Nullable Object owner;
    private int holds;

    public SimulatedLock(Scheduler scheduler) { this.scheduler = scheduler; }

    /** An event is over before anything else happens: it is its own owner. */
    private Object me() {
        return scheduler.mayWait() ? scheduler.me() : scheduler;
    }

    @Override
    public void lock() {
        while (!tryLock()) {
            var me = scheduler.me();
            waiting.add(me);
            scheduler.await(me);
        }
    }

    @Override
    public boolean tryLock() {
        var me = me();
        if (owner != null && owner != me) {
            return false;
        }
        owner = me;
        holds++;
        return true;
    }

    @Override
    public void unlock() {
        if (owner != me()) {
            throw new IllegalMonitorStateException();
        }
        if (--holds == 0) {
            release();
        }
    }

    private void release() {
        owner = null;
        holds = 0;
        wakeNext(waiting);
    }

    private void wakeNext(Queue<Fiber> sleepers) {
        var next = sleepers.poll();
        if (next != null) {
            scheduler.resume(next, Duration.ZERO);
        }
    }

    @Override
    public Condition newCondition() { return new SimulatedCondition(); }

    @Override
    public void lockInterruptibly() { lock(); }

    @Override
    public boolean tryLock(long time, TimeUnit unit) { throw new UnsupportedOperationException(); }

    private final class SimulatedCondition implements Condition {

        private final Queue<Fiber> sleepers = new ArrayDeque<>();

        @Override
        public long awaitNanos(long nanos) {
            var me = scheduler.me();
            var until = scheduler.nanoTime() + nanos;
            int held = holds;
            sleepers.add(me);
            release();
            scheduler.resume(me, Duration.ofNanos(nanos));
            try {
                scheduler.await(me);
                sleepers.remove(me);
                lock();
            } finally {
                owner = me;
                holds = held;
            }
            return until - scheduler.nanoTime();
        }

        @Override
        public void signal() { wakeNext(sleepers); }

        @Override
        public void signalAll() {
            while (!sleepers.isEmpty()) {
                signal();
            }
        }

        @Override
        public void await() { throw new UnsupportedOperationException(); }

        @Override
        public void awaitUninterruptibly() { throw new UnsupportedOperationException(); }

        @Override
        public boolean await(long time, TimeUnit unit) { throw new UnsupportedOperationException(); }

        @Override
        public boolean awaitUntil(Date deadline) { throw new UnsupportedOperationException(); }
    }
}
