package org.arcanecodex.room;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The numbers of this module; never with a room, a player or a code as a label. */
final class RoomMetrics {

    private final MeterRegistry registry;
    /** What counts every command is not looked up by its tags each time. */
    private final Map<Answered, Counter> answers = new ConcurrentHashMap<>();
    private final Map<String, Timer> times = new ConcurrentHashMap<>();
    private final Timer append;
    private final Timer deadlineLag;
    private final Counter putOff;
    private final Counter conflicts;
    private final Counter fenced;
    private final Counter bellGaps;
    private final Counter mailboxFull;
    private final Counter leftToOthers;

    private record Answered(String type, String outcome) {}

    RoomMetrics(MeterRegistry registry) {
        this.registry = registry;
        append = timer("arcane.append", "From the insert to its answer").register(registry);
        deadlineLag = timer("arcane.deadline.lag", "How late deadlines fired").register(registry);
        putOff = counter("arcane.deadline.graces",
                "Deadlines that were put off because nobody should pay for our faults");
        conflicts = counter("arcane.append.conflicts", "Appends that came second");
        fenced = counter("arcane.append.fenced", "Appends of an owner that was not one any more");
        bellGaps = counter("arcane.bell.gap", "Rows of others that no ring told of");
        leftToOthers = counter("arcane.rooms.unreadable", "Times a room was met that this version cannot read");
        mailboxFull = counter("arcane.mailbox.full", "Commands and visits that found no place");
    }

    Appending appending(Supplier<Appending> appending) {
        var sample = Timer.start(registry);
        try {
            var outcome = appending.get();
            count(outcome);
            return outcome;
        } finally {
            sample.stop(append);
        }
    }

    private void count(Appending outcome) {
        switch (outcome) {
            case Appending.Behind(_) -> conflicts.increment();
            case Appending.Fenced() -> fenced.increment();
            case Appending.Appended(),Appending.AlreadyDone(_),Appending.Unknown() -> {
                // Counted with the command's outcome.
            }
        }
    }

    void answered(String type, String outcome, Duration took) {
        answers.computeIfAbsent(new Answered(type, outcome), this::commands).increment();
        times.computeIfAbsent(type, this::time).record(took);
    }

    private Counter commands(Answered answered) {
        return registry.counter("arcane.commands", "type", answered.type(), "outcome", answered.outcome());
    }

    private Timer time(String type) {
        return timer("arcane.command", "From receipt to answer").tag("type", type).register(registry);
    }

    void deadlineFired(Duration late) { deadlineLag.record(late); }

    void deadlinePutOff() { putOff.increment(); }

    void bellGap() { bellGaps.increment(); }

    void leftToOthers() { leftToOthers.increment(); }

    void mailboxFull() { mailboxFull.increment(); }

    MeterRegistry registry() { return registry; }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).publishPercentileHistogram();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
