package org.arcanecodex.ops.loadtest;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the players noted: how long each kind of request took, what went wrong, what must never be. For any thread. */
final class Measures {

    private final long start = System.nanoTime();
    private final Latencies all = new Latencies();
    private final Map<String, Latencies> byKind = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> broken = new ConcurrentHashMap<>();
    private final Map<Integer, Second> timeline = new ConcurrentSkipListMap<>();
    private final LongAdder frames = new LongAdder();
    private final LongAdder adventures = new LongAdder();
    private final AtomicInteger connected = new AtomicInteger();
    private volatile long settledAt = start;
    private volatile boolean over;

    /** One second of the test. */
    record Second(Latencies times, LongAdder errors, AtomicInteger connected) {}

    void took(String kind, long nanos) {
        if (over) {
            return;
        }
        all.add(nanos);
        byKind.computeIfAbsent(kind, _ -> new Latencies()).add(nanos);
        now().times().add(nanos);
    }

    /** What nobody asked for came to somebody: a time of its own kind, and no request. */
    void reached(String kind, long nanos) {
        if (!over) {
            byKind.computeIfAbsent(kind, _ -> new Latencies()).add(nanos);
        }
    }

    /** Something that a player would have noticed: a refusal that should not be, a time-out, a line that broke. */
    void error(String what) {
        if (over) {
            return;
        }
        errors.computeIfAbsent(what, _ -> new LongAdder()).increment();
        now().errors().increment();
    }

    /** Everybody is on the way: how long their coming took, and what they heard, counts no more, but in the timeline. */
    void settled() {
        all.clear();
        byKind.values().forEach(Latencies::clear);
        frames.reset();
        adventures.reset();
        settledAt = System.nanoTime();
    }

    /** Since everybody was on the way. */
    double seconds() { return (System.nanoTime() - settledAt) / 1e9; }

    /** What comes now is the players going home: no time of it counts, and no line that they drop. */
    void end() {
        over = true;
    }

    /** Something that must never be, whatever the load. */
    void violated(String invariant) {
        broken.computeIfAbsent(invariant, _ -> new LongAdder()).increment();
    }

    void frame() {
        if (!over) {
            frames.increment();
        }
    }

    void adventureEnded() {
        if (!over) {
            adventures.increment();
        }
    }

    void connected(int more) {
        now().connected().set(connected.addAndGet(more));
    }

    private Second now() {
        int second = (int) ((System.nanoTime() - start) / 1_000_000_000L);
        return timeline.computeIfAbsent(second,
                _ -> new Second(new Latencies(), new LongAdder(), new AtomicInteger(connected.get())));
    }

    Latencies all() { return all; }

    Map<String, Latencies> byKind() { return new TreeMap<>(byKind); }

    Map<String, Long> errors() { return counts(errors); }

    Map<String, Long> violations() { return counts(broken); }

    Map<Integer, Second> timeline() { return timeline; }

    long frames() { return frames.sum(); }

    long adventures() { return adventures.sum(); }

    int connected() { return connected.get(); }

    /** What kind of failure is behind one. */
    static String name(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static Map<String, Long> counts(Map<String, LongAdder> adders) {
        var counts = new TreeMap<String, Long>();
        adders.forEach((what, adder) -> counts.put(what, adder.sum()));
        return counts;
    }
}
