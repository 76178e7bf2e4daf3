package org.arcanecodex.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.arcanecodex.chaos.Faults.Kind;
import org.arcanecodex.chaos.Table.Manners;
import org.arcanecodex.chaos.Table.Seating;

/**
 * Plays on several real instances while everything around them breaks, and holds afterwards what everybody was told
 * against what is stored.
 *
 * <p>{@code Chaos --minutes 8 --seed 7}; further words: {@code --instances 3 --tables 6 --every 4000} (milliseconds
 * between two faults) {@code --faults KILL,FREEZE} {@code --keep folder}.
 */
public final class Chaos {

    private final Plan plan;
    private final Told told = new Told();
    private final List<Table> tables = new ArrayList<>();

    /** What to do. */
    record Plan(Duration length, long seed, int instances, int tables, long every, Set<Kind> faults) {

        static Plan of(String... words) {
            var given = new java.util.HashMap<String, String>();
            for (int i = 0; i + 1 < words.length; i += 2) {
                given.put(words[i], words[i + 1]);
            }
            var faults = given.containsKey("--faults")
                    ? EnumSet.copyOf(List.of(given.get("--faults").split(",")).stream().map(Kind::valueOf).toList())
                    : EnumSet.allOf(Kind.class);
            return new Plan(
                    Duration.ofMillis((long) (Double.parseDouble(given.getOrDefault("--minutes", "1")) * 60_000)),
                    Long.parseLong(given.getOrDefault("--seed", "" + new Random().nextInt(1_000_000))),
                    Integer.parseInt(given.getOrDefault("--instances", "3")),
                    Integer.parseInt(given.getOrDefault("--tables", "6")),
                    Long.parseLong(given.getOrDefault("--every", "4000")), faults);
        }
    }

    Chaos(Plan plan) {
        this.plan = plan;
    }

    /** Ends with 1 if anything was violated. */
    public static void main(String... words) throws Exception {
        var outcome = new Chaos(Plan.of(words)).run(Files.createTempDirectory("chaos"));
        System.out.println(outcome.table());
        System.exit(outcome.violations().isEmpty() ? 0 : 1);
    }

    Outcome run(Path folder) throws Exception {
        System.out.println("Chaos with the seed " + plan.seed() + " in " + folder);
        try (var world = new World(folder, plan.instances(), Map.of())) {
            var threads = sitDown(world);
            var atFirst = Leftovers.mostThreads(world.instances);
            var faults = new Faults(world, told, plan.faults(), plan.seed());
            long end = System.nanoTime() + plan.length().toNanos();
            while (System.nanoTime() < end) {
                Thread.sleep(plan.every());
                faults.strike();
            }
            faults.awaitMended();
            var probe = Probe.of(tables, told);
            tables.forEach(Table::stop);
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(20));
            }
            tables.forEach(Table::leave);
            told.violations.addAll(Leftovers.await(world.instances, atFirst));
            return audit(world, faults, probe);
        }
    }

    private List<Thread> sitDown(World world) {
        var seeds = new Random(plan.seed());
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < plan.tables(); number++) {
            var table = new Table(world, told, 3, 300, number == 0 ? Manners.DREAMY : Manners.FICKLE, Seating.APART,
                    seeds.nextLong());
            tables.add(table);
            threads.add(Thread.startVirtualThread(table));
        }
        return threads;
    }

    private Outcome audit(World world, Faults faults, Probe probe) throws Exception {
        var audit = new Audit(told);
        try (var ledger = new Ledger(world.databaseUrl())) {
            var violations = audit.of(ledger);
            return new Outcome(plan.seed(), faults.counts(), world.proxy.cuts(), told, audit, probe, violations);
        }
    }
}
