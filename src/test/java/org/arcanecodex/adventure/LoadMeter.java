package org.arcanecodex.adventure;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import org.arcanecodex.protocol.Answer;

/** Counts and times what the players say, between a beginning and an end. For any thread. */
final class LoadMeter {

    private enum Part {
        WARM_UP, MEASURED, OVER
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicReference<Part> part = new AtomicReference<>(Part.WARM_UP);
    private final Map<String, Queue<Long>> tookByType = new ConcurrentHashMap<>();
    /** How long those took that became a row of a journal. */
    private final Queue<Long> commands = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final LongAdder players = new LongAdder();
    private final LongAdder told = new LongAdder();
    private final LongAdder toldBytes = new LongAdder();
    private final LongAdder adventures = new LongAdder();

    void begin() { part.set(Part.MEASURED); }

    void end() { part.set(Part.OVER); }

    boolean isOver() { return part.get() == Part.OVER; }

    private boolean counts() { return part.get() == Part.MEASURED; }

    void answered(String type, long nanos, Answer answer) {
        if (!counts()) {
            return;
        }
        tookByType.computeIfAbsent(type, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
        switch (answer) {
            case Answer.Refused refused ->
                refusals.computeIfAbsent(type + " " + refused.code(), _ -> new LongAdder()).increment();
            case Answer.Ok(var seq, var found) when seq != null && found == null -> commands.add(nanos);
            case Answer.Ok _ -> {
                // Talk, coming and going: no row of a journal.
            }
        }
    }

    void told(int bytes) {
        if (counts()) {
            told.increment();
            toldBytes.add(bytes);
        }
    }

    void finished() {
        if (counts()) {
            adventures.increment();
        }
    }

    /** What a player does who in real life has a machine of their own: it is not the server's. */
    <T> T asPlayer(Supplier<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            return work.get();
        } finally {
            if (counts()) {
                players.add(THREADS.getCurrentThreadCpuTime() - before);
            }
        }
    }

    void print(PrintStream out, Duration measured, GameLoad.Cpu cpu) {
        int all = Math.max(1, printTimes(out, measured));
        var server = cpu.server().minusNanos(players.sum());
        out.printf("CPU a command, with all that was said besides: server %.3f ms, database %.3f ms"
                + " (the players themselves %.3f ms, not counted)%n", millis(server.toNanos() / all),
                millis(cpu.database().toNanos() / all), millis(players.sum() / all));
        out.printf("%.2f cores server, %.2f cores database; %d messages told, %d bytes each; %d adventures ended%n",
                seconds(server) / seconds(measured), seconds(cpu.database()) / seconds(measured), told.sum(),
                toldBytes.sum() / Math.max(1, told.sum()), adventures.sum());
        new TreeMap<>(tookByType).forEach((type, took) -> {
            var times = sorted(took);
            out.printf("  %-10s %7d   p50 %6.2f ms   p99 %6.2f ms%n", type, times.length, millis(at(times, 0.5)),
                    millis(at(times, 0.99)));
        });
        if (!refusals.isEmpty()) {
            out.println("refused: " + new TreeMap<>(refusals));
        }
    }

    /** How many commands rooms accepted and how long they took, and how much was said in all; gives how many commands. */
    int printTimes(PrintStream out, Duration measured) {
        var all = sorted(commands);
        out.printf("%d commands accepted, %.0f a second; p50 %.2f ms, p99 %.2f ms, longest %.0f ms%n", all.length,
                all.length / seconds(measured), millis(at(all, 0.5)), millis(at(all, 0.99)), millis(at(all, 1)));
        int said = tookByType.values().stream().mapToInt(Queue::size).sum();
        out.printf("%d messages answered, %.0f a second: with talk, coming and going, and what was refused%n", said,
                said / seconds(measured));
        return all.length;
    }

    private static long[] sorted(Collection<Long> times) {
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }

    private static double millis(long nanos) { return nanos / 1e6; }

    private static double seconds(Duration time) { return time.toNanos() / 1e9; }
}
