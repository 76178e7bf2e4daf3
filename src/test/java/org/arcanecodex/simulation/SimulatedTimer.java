package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The timers of one process; what they do must not wait. */
public final class SimulatedTimer extends AbstractExecutorService implements ScheduledExecutorService {

    private final Scheduler scheduler;
    private final Process process;
    private boolean shut;

    public SimulatedTimer(Scheduler scheduler, Process process) {
        this.scheduler = scheduler;
        this.process = process;
    }

    @Override
    public void execute(Runnable command) { scheduler.after(Duration.ZERO, process, command); }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        var task = new Task(command);
        scheduler.after(Duration.ofNanos(unit.toNanos(delay)), process, task);
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        return schedule(() -> {
            command.run();
            scheduleWithFixedDelay(command, delay, delay, unit);
        }, first, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() { shut = true; }

    @Override
    public List<Runnable> shutdownNow() {
        shut = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() { return shut; }

    @Override
    public boolean isTerminated() { return shut; }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) { return shut; }

    /** Fails aloud: a timer's thread would swallow it. */
    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

        Task(Runnable work) { super(work, null); }

        @Override
        protected void setException(Throwable why) {
            super.setException(why);
            scheduler.fail(why);
        }

        @Override
        public long getDelay(TimeUnit unit) { return 0; }

        @Override
        public int compareTo(Delayed other) { return 0; }
    }
}
