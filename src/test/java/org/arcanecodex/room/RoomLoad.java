package org.arcanecodex.room;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;

/**
 * Many rooms at once against the embedded MariaDB with full durability: commands per second, and how long one takes
 * from receipt to answer. Arguments: rooms (32), seconds (10).
 */
public final class RoomLoad {

    private static final int WARM_UP = 200;

    private RoomLoad() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int rooms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        var clock = new ShiftedClock();
        try (var database = new RoomDatabase();
                var auctions = new Auctions(database.jdbc(), clock, new LocalLease(clock), new LocalBell(),
                        Auctions.limits().build());
                var players = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = new ArrayList<RoomCode>();
            for (int i = 0; i < rooms; i++) {
                codes.add(auctions.open());
            }
            for (int i = 0; i < WARM_UP; i++) {
                auctions.say(codes.get(i % rooms), Auctions.ANA, new Auction.Command.LookIn());
            }
            long cpuBefore = cpuNanos();
            long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            var playing = players.invokeAll(codes.stream()
                    .<Callable<long[]>>map(code -> () -> play(auctions, code,
                            until))
                    .toList());
            long cpu = cpuNanos() - cpuBefore;
            var all = new ArrayList<long[]>();
            for (var one : playing) {
                all.add(one.get());
            }
            print(System.out, all, rooms, seconds, cpu);
        }
        System.exit(0);
    }

    /** One player in one room, each command after the answer to the one before. */
    private static long[] play(Auctions auctions, RoomCode code, long until) {
        var took = new ArrayList<Long>();
        for (long start = System.nanoTime(); start < until; start = System.nanoTime()) {
            auctions.say(code, Auctions.ANA, new Auction.Command.LookIn());
            took.add(System.nanoTime() - start);
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static void print(PrintStream out, List<long[]> all, int rooms, int seconds, long cpu) {
        var sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        out.printf("%d rooms, %d s: %d commands, %.0f a second, p50 %.2f ms, p99 %.2f ms, CPU %.3f ms a command%n",
                rooms,
                seconds, sorted.length, (double) sorted.length / seconds, millis(sorted[sorted.length / 2]),
                millis(sorted[(int) (sorted.length * 0.99)]), millis(cpu / sorted.length));
    }

    private static double millis(long nanos) { return nanos / 1e6; }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
