package org.arcanecodex.room;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The threads of a server: each room has a virtual one of its own. */
final class VirtualThreads implements RoomThreads {

    private final RoomBeat beat = new RoomBeat();
    private final ExecutorService aside = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("snapshots").factory());

    @Override
    public void start(String name, Runnable work) { Thread.ofVirtual().name(name).start(work); }

    @Override
    public void every(Duration period, String what, Runnable work) { beat.every(period, what, work); }

    @Override
    public void aside(Runnable work) { aside.execute(work); }

    @Override
    public Lock newLock() { return new ReentrantLock(); }

    @Override
    public void close() {
        beat.close();
        aside.close();
    }
}
