package org.arcanecodex.simulation;

import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/** A thread of a simulation: it runs only while it has the baton, of which there is one. */
final class Fiber {

    final Process process;
    private final Thread thread;
    private volatile boolean baton;
    /** Counts its waits, so that what was to end an earlier one does not end this one. */
    long waits;
    boolean ended;
    private boolean begun;

    Fiber(Process process, String name, Runnable life) {
        this.process = process;
        this.thread = Thread.ofVirtual().name(process.name() + "/" + name).unstarted(life);
    }

    /** The thread that is running already. */
    Fiber(Process process) {
        this.process = process;
        this.thread = Thread.currentThread();
        this.begun = true;
    }

    void take() {
        baton = true;
        if (begun) {
            LockSupport.unpark(thread);
        } else {
            begun = true;
            thread.start();
        }
    }

    void awaitBaton() {
        while (!baton) {
            LockSupport.park(this);
        }
        baton = false;
    }

    boolean hasBegun() { return begun; }

    @Override
    public @Nullable String toString() { return thread.getName(); }
}
