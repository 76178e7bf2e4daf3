package org.arcanecodex.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.arcanecodex.chaos.Table.Manners;
import org.arcanecodex.chaos.Table.Seating;
import org.arcanecodex.testkit.InstanceProcess;

/** Restarts one instance after the other, as a deploy does, while tables play and new ones begin. */
public final class RollingRestart {

    private static final int TABLES = 6;

    private RollingRestart() {}

    /**
     * What came of it.
     *
     * @param moves how often somebody was asked to move
     * @param connections how often somebody came in, the first time not counted
     * @param drained how long each instance took to empty and end
     */
    record Outcome(Told told, Audit audit, int people, int moves, int connections, List<Duration> drained,
            List<String> violations) {

        String table() {
            return """

                   clients                          %d
                   asked to move                    %d
                   came in anew                     %d
                   commands accepted                %d
                   said once more                   %s
                   lost, doubled                    %d, %d
                   answer p50, p99, slowest         %s, %s, %s
                   from SIGTERM to the end          %s
                   violations                       %s
                   """.formatted(people, moves, connections,
                    told.answers.stream().filter(one -> one.seq() >= 0).count(), told.repeats, audit.lost(),
                    audit.doubled(), org.arcanecodex.chaos.Outcome.at(told.latencies(), 0.5),
                    org.arcanecodex.chaos.Outcome.at(told.latencies(), 0.99),
                    org.arcanecodex.chaos.Outcome.at(told.latencies(), 1), drained, violations);
        }
    }

    public static void main(String... words) throws Exception {
        var outcome = of(Files.createTempDirectory("rolling"));
        System.out.println(outcome.table());
        System.exit(outcome.violations().isEmpty() ? 0 : 1);
    }

    static Outcome of(Path folder) throws Exception {
        var told = new Told();
        try (var world = new World(folder, 3, Map.of("arcane.gateway.drain", "10s"))) {
            var tables = new ArrayList<Table>();
            var threads = new ArrayList<Thread>();
            for (int number = 0; number < TABLES; number++) {
                var table = new Table(world, told, 3, 300, Manners.STEADY, Seating.APART, number);
                tables.add(table);
                threads.add(Thread.startVirtualThread(table));
            }
            Thread.sleep(3_000);
            var drained = new ArrayList<Duration>();
            for (var instance : world.instances) {
                drained.add(restart(instance));
            }
            tables.forEach(Table::stop);
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(20));
            }
            var bots = tables.stream().flatMap(table -> table.everybody().stream()).toList();
            var moves = bots.stream().mapToInt(Bot::drains).sum();
            var connections = bots.stream().mapToInt(bot -> bot.connections() - 1).sum();
            tables.forEach(Table::leave);
            var audit = new Audit(told);
            try (var ledger = new Ledger(world.databaseUrl())) {
                return new Outcome(told, audit, bots.size(), moves, connections, drained, audit.of(ledger));
            }
        }
    }

    private static Duration restart(InstanceProcess instance) {
        long start = System.nanoTime();
        instance.terminate();
        instance.awaitEnd();
        var took = Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
        instance.launch().awaitReady();
        return took;
    }
}
