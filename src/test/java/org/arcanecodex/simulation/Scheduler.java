package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Everything that happens in a simulation happens here, one thing at a time and at a simulated instant, so that one seed
 * is one history. Whoever has to wait hands the baton on to who comes next.
 */
public final class Scheduler implements InstantSource {

    private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

    private static final ThreadLocal<Scheduler> OF_THIS_THREAD = new ThreadLocal<>();

    private final PriorityQueue<Event> queue = new PriorityQueue<>();
    private final Trace trace;
    private final Process world = new Process("world");
    private final Fiber main;
    private @Nullable Fiber running;
    private @Nullable Throwable failure;
    private long now;
    private long events;

    /** Either a fiber goes on, or an action is done; {@code micros} since the start. */
    private record Event(long micros, long order, Process owner, @Nullable Runnable action, @Nullable Fiber resumed,
            long turn) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return micros == other.micros ? Long.compare(order, other.order) : Long.compare(micros, other.micros);
        }
    }

    /** To be made by the thread that will {@link #run}. */
    public Scheduler(Trace trace) {
        this.trace = trace;
        this.main = new Fiber(world);
        this.running = main;
        OF_THIS_THREAD.set(this);
    }

    /** The one that runs what this thread does. */
    static Optional<Scheduler> ofThisThread() {
        return Optional.ofNullable(OF_THIS_THREAD.get());
    }

    @Override
    public Instant instant() { return START.plusNanos(now * 1_000); }

    public long nanoTime() { return now * 1_000; }

    public Trace trace() { return trace; }

    public long events() { return events; }

    /** Nobody's: it neither dies nor pauses. */
    public Process world() { return world; }

    /** Whether whoever is running may wait. */
    public boolean mayWait() { return running != null; }

    // ---- things to come

    /** Does that then, unless its owner has died; while its owner is paused it waits. */
    public void after(Duration delay, Process owner, Runnable action) {
        add(new Event(now + micros(delay), events++, owner, action, null, 0));
    }

    /** A thread of that process, from now on. */
    public void start(Process owner, String name, Runnable work) {
        if (owner.isDead()) {
            return;
        }
        var fibers = owner.fibers;
        var fiber = new Fiber[1];
        fiber[0] = new Fiber(owner, name, () -> live(fiber[0], work));
        fibers.add(fiber[0]);
        resume(fiber[0], Duration.ZERO);
    }

    private void live(Fiber me, Runnable work) {
        OF_THIS_THREAD.set(this);
        me.awaitBaton();
        running = me;
        try {
            if (!me.process.isDead()) {
                work.run();
            }
        } catch (Death e) {
            trace.say(() -> instant() + " " + me + " died");
        } catch (Throwable e) {
            fail(e);
        }
        me.ended = true;
        me.process.fibers.remove(me);
        handOn(me);
    }

    void resume(Fiber fiber, Duration delay) {
        add(new Event(now + micros(delay), events++, fiber.process, null, fiber, fiber.waits));
    }

    private void add(Event event) {
        if (!event.owner().isDead()) {
            queue.add(event);
        }
    }

    private static long micros(Duration delay) { return Math.max(0, delay.toNanos() / 1_000); }

    // ---- waiting

    /** Lets simulated time pass, for a thread; others go on meanwhile. */
    public void sleep(Duration time) {
        var me = me();
        resume(me, time);
        await(me);
    }

    Fiber me() {
        var me = running;
        if (me == null) {
            throw new IllegalStateException("What must not wait waits");
        }
        return me;
    }

    /** Until somebody resumes it. */
    void await(Fiber me) {
        if (me.process.isDead()) {
            throw new Death();
        }
        handOn(me);
        me.waits++;
        if (me == main && failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        if (me.process.isDead()) {
            throw new Death();
        }
    }

    /** Who has the baton does what is next, until it is somebody's turn to go on. */
    private void handOn(Fiber me) {
        while (true) {
            var event = failure == null ? queue.poll() : null;
            var next = event == null ? main : event.resumed();
            if (event != null) {
                if (isNotYet(event)) {
                    continue;
                }
                pass(event);
            }
            if (event != null && next == null) {
                act(event);
            } else if (next == me && !me.ended) {
                running = me;
                return;
            } else if (next != null && !next.ended) {
                next.take();
                if (!me.ended) {
                    me.awaitBaton();
                    running = me;
                }
                return;
            }
        }
    }

    /** What belongs to a paused process waits; what is out of date is forgotten. */
    private boolean isNotYet(Event event) {
        var owner = event.owner();
        if (event.resumed() != null && event.turn() != event.resumed().waits) {
            return true;
        }
        if (owner.pausedUntil > event.micros() && !owner.isDead()) {
            queue.add(new Event(owner.pausedUntil, event.order(), owner, event.action(), event.resumed(),
                    event.turn()));
            return true;
        }
        return owner.isDead() && event.resumed() == null;
    }

    private void pass(Event event) {
        now = Math.max(now, event.micros());
        trace.add(event.order() * 1_000_003 + now);
    }

    private void act(Event event) {
        running = null;
        try {
            if (event.action() != null) {
                event.action().run();
            }
        } catch (Death e) {
            trace.say(() -> instant() + " " + event.owner() + " died");
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** The first failure ends the simulation. */
    public void fail(Throwable why) {
        failure = failure == null ? why : failure;
    }

    // ---- life and death

    /** Lets it all happen for so long; throws the first failure. */
    public void run(Duration time) { sleep(time); }

    /** Its threads end where they are, and nothing that it still wanted to do happens. */
    public void kill(Process process) {
        process.die();
        for (var fiber : List.copyOf(process.fibers)) {
            if (fiber != running) {
                if (fiber.hasBegun()) {
                    queue.add(new Event(now, events++, process, null, fiber, fiber.waits));
                } else {
                    fiber.ended = true;
                    process.fibers.remove(fiber);
                }
            }
        }
    }

    /** It stands still for so long, and then goes on as if nothing had been. */
    public void pause(Process process, Duration time) {
        process.pausedUntil = Math.max(process.pausedUntil, now + micros(time));
    }

    /** Ends all threads that are left. */
    public void end(List<Process> processes) {
        failure = null;
        var all = new ArrayList<>(processes);
        all.forEach(this::kill);
        while (all.stream().anyMatch(process -> !process.fibers.isEmpty())) {
            sleep(Duration.ofMillis(1));
            failure = null;
        }
        OF_THIS_THREAD.remove();
    }
}
