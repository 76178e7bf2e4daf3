package org.arcanecodex.chaos;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.arcanecodex.chaos.Table.Manners;
import org.arcanecodex.chaos.Table.Seating;
import org.arcanecodex.testkit.InstanceProcess;

/**
 * What one, two and three instances get done on this machine, and what it costs when a table sits on two of them:
 * {@code Scale --tables 24 --seconds 20}.
 */
public final class Scale {

    private static final int PEOPLE = 3;
    private static final long THINK_MILLIS = 20;
    private static final long WARM_UP_MILLIS = 15_000;

    private Scale() {}

    public static void main(String... words) throws Exception {
        int tables = number(words, "--tables", 24);
        int seconds = number(words, "--seconds", 20);
        System.out.printf("%n%-34s %10s %10s %10s %22s %22s%n", "", "commands/s", "p50", "p99", "CPU-ms a command, all",
                "of it the database");
        run("one instance", 1, Seating.TOGETHER, tables, seconds);
        run("two, each table on one", 2, Seating.TOGETHER, tables, seconds);
        run("two, tables on both", 2, Seating.APART, tables, seconds);
        run("three, each table on one", 3, Seating.TOGETHER, tables, seconds);
        run("three, tables on two", 3, Seating.APART, tables, seconds);
        System.exit(0);
    }

    private static void run(String name, int instances, Seating seating, int tableCount, int seconds) throws Exception {
        var told = new Told();
        try (var world = new World(Files.createTempDirectory("scale"), instances, Map.of())) {
            var tables = new ArrayList<Table>();
            var threads = new ArrayList<Thread>();
            for (int number = 0; number < tableCount; number++) {
                var table = new Table(world, told, PEOPLE, THINK_MILLIS, Manners.STEADY, seating, number);
                tables.add(table);
                threads.add(Thread.startVirtualThread(table));
            }
            Thread.sleep(WARM_UP_MILLIS);
            long from = System.nanoTime();
            var instancesBefore = cpu(world.instances);
            var databaseBefore = database(world);
            Thread.sleep(Duration.ofSeconds(seconds));
            long until = System.nanoTime();
            var database = database(world).minus(databaseBefore);
            var all = cpu(world.instances).minus(instancesBefore).plus(database);
            tables.forEach(Table::stop);
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(10));
            }
            tables.forEach(Table::leave);
            print(name, told, from, until, all, database);
        }
    }

    private static void print(String name, Told told, long from, long until, Duration all, Duration database) {
        var answers = told.answers.stream()
                .filter(one -> one.seq() > 0 && one.until() > from && one.until() <= until)
                .map(Told.Answered::took)
                .sorted()
                .toList();
        System.out.printf("%-34s %10.0f %10s %10s %22.2f %22.2f%n", name,
                answers.size() * 1e9 / (until - from), Outcome.at(answers, 0.5), Outcome.at(answers, 0.99),
                all.toNanos() / 1e6 / answers.size(), database.toNanos() / 1e6 / answers.size());
    }

    private static Duration cpu(List<InstanceProcess> instances) {
        return instances.stream().map(InstanceProcess::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration database(World world) {
        return world.database.process().handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static int number(String[] words, String name, int otherwise) {
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i].equals(name)) {
                return Integer.parseInt(words[i + 1]);
            }
        }
        return otherwise;
    }
}
