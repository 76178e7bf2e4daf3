package org.arcanecodex.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;

import org.arcanecodex.simulation.Process;
import org.arcanecodex.simulation.Scheduler;
import org.arcanecodex.simulation.SimulatedLock;

/** The threads of a simulated house. */
final class SimulatedThreads implements RoomThreads {

    private final Scheduler scheduler;
    private final Process process;
    private final Queue<Runnable> aside = new ArrayDeque<>();
    private boolean busyAside;

    SimulatedThreads(Scheduler scheduler, Process process) {
        this.scheduler = scheduler;
        this.process = process;
    }

    @Override
    public void start(String name, Runnable work) { scheduler.start(process, name, work); }

    @Override
    public void every(Duration period, String what, Runnable work) {
        scheduler.start(process, what, () -> {
            while (true) {
                scheduler.sleep(period);
                carefully(work);
            }
        });
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (StorageAway e) {
            // The next time.
        }
    }

    @Override
    public void aside(Runnable work) {
        aside.add(work);
        if (!busyAside) {
            busyAside = true;
            scheduler.start(process, "aside", this::workAside);
        }
    }

    private void workAside() {
        for (var work = aside.poll(); work != null; work = aside.poll()) {
            work.run();
        }
        busyAside = false;
    }

    @Override
    public Lock newLock() { return new SimulatedLock(scheduler); }

    @Override
    public void close() { throw new UnsupportedOperationException("A simulated instance ends by dying"); }
}
