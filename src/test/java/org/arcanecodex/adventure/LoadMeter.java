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

/** Counts and times what the players say, between a beginning and an end. For any thread. */
final class LoadMeter {

    private enum Part {
        WARM_UP, MEASURED, OVER
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicReference<Part> part = new AtomicReference<>(Part.WARM_UP);
    private final Map<String, Queue<Long>> tookByType = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final LongAdder players = new LongAdder();
    private final LongAdder told = new LongAdder();
    private final LongAdder toldBytes = new LongAdder();
    private final LongAdder adventures = new LongAdder();

    void begin() { part.set(Part.MEASURED); }

    void end() { part.set(Part.OVER); }

    boolean isOver() { return part.get() == Part.OVER; }

    private boolean counts() { return part.get() == Part.MEASURED; }

    /** @param refusal its code, or an empty text */
    void answered(String type, long nanos, String refusal) {
        if (counts()) {
            tookByType.computeIfAbsent(type, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
            if (!refusal.isEmpty()) {
                refused.computeIfAbsent(type + " " + refusal, _ -> new LongAdder()).increment();
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
        var all = printTimes(out, measured);
        var server = cpu.server().minusNanos(players.sum());
        out.printf("CPU a command: server %.3f ms, database %.3f ms (the players themselves %.3f ms, not counted)%n",
                millis(server.toNanos() / all.length), millis(cpu.database().toNanos() / all.length),
                millis(players.sum() / all.length));
        out.printf("%.2f cores server, %.2f cores database; %d messages told, %d bytes each; %d adventures ended%n",
                seconds(server) / seconds(measured), seconds(cpu.database()) / seconds(measured), told.sum(),
                toldBytes.sum() / Math.max(1, told.sum()), adventures.sum());
        new TreeMap<>(tookByType).forEach((type, took) -> {
            var times = sorted(took);
            out.printf("  %-10s %7d   p50 %6.2f ms   p99 %6.2f ms%n", type, times.length, millis(at(times, 0.5)),
                    millis(at(times, 0.99)));
        });
        if (!refused.isEmpty()) {
            out.println("refused: " + new TreeMap<>(refused));
        }
    }

    /** How many there were and how long they took; gives all times in their order. */
    long[] printTimes(PrintStream out, Duration measured) {
        var all = sorted(tookByType.values().stream().flatMap(Queue::stream).toList());
        out.printf("%d commands, %.0f a second; p50 %.2f ms, p99 %.2f ms, longest %.0f ms%n", all.length,
                all.length / seconds(measured), millis(at(all, 0.5)), millis(at(all, 0.99)), millis(at(all, 1)));
        return all;
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
