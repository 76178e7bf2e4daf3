package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.adventure.view.Canaries;
import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.room.MemoryTables;
import org.arcanecodex.room.SimulatedHouse;
import org.arcanecodex.testkit.TestStories;

/** One evening of several people at one or two tables on three instances, with everything that can go wrong. */
public final class Simulation {

    private static final Duration CALM = Duration.ofSeconds(6);
    private static final Duration QUIET = Duration.ofSeconds(4);
    /** So many want to sit at one table at a crowded evening. */
    private static final int CROWD = 50;
    private static final List<Story> STORIES = stories();
    private static final int MADE_FOR_TESTS = 12;

    private final long seed;
    private final Random random;
    private final Scheduler scheduler;
    private final MemoryTables tables = new MemoryTables();
    private final List<SimulatedClient> clients = new ArrayList<>();
    private final Faults faults;
    private final Witness witness;
    private final Story story;
    private final World world;

    /** What one run came to. */
    public record Outcome(long seed, long trace, int commands, int crashes, long events) {}

    private Simulation(long seed, boolean aloud, boolean crowded, Consumer<MemoryTables> sabotage) {
        this.seed = seed;
        this.random = new Random(seed);
        this.scheduler = new Scheduler(new Trace(aloud));
        this.faults = new Faults(random);
        var books = new SimulatedServer.Books();
        this.witness = new Witness(scheduler, tables, books);
        this.story = STORIES.get(random.nextInt(STORIES.size()));
        sabotage.accept(tables);
        var canaries = new Canaries(story, 0);
        this.world = new World(scheduler, faults, canaries, tables, books, witness);
        for (int room = 0; room < 1 + random.nextInt(5) / 4; room++) {
            gather(room, crowded ? CROWD : 1 + random.nextInt(4), canaries);
        }
    }

    static Outcome run(long seed) { return run(seed, false, tables -> {}); }

    /** Fifty people run for the seats of one table. */
    static Outcome crowded(long seed) {
        return run(new Simulation(seed, false, true, tables -> {}));
    }

    /** @param aloud prints all that happens
     *  @param sabotage takes guards away, to see what fails then */
    public static Outcome run(long seed, boolean aloud, Consumer<MemoryTables> sabotage) {
        return run(new Simulation(seed, aloud, false, sabotage));
    }

    /** Short ones as a rule, now and then one that we ship. */
    private static List<Story> stories() {
        var stories = new ArrayList<Story>();
        for (int i = 0; i < MADE_FOR_TESTS; i++) {
            stories.add(i % 3 == 0 ? TestStories.step() : TestStories.mill());
        }
        stories.addAll(SimulatedServer.shippedStories());
        return stories;
    }

    private static Outcome run(Simulation simulation) {
        try {
            return simulation.run();
        } finally {
            simulation.scheduler.end(simulation.world.ever());
        }
    }

    private void gather(int number, int people, Canaries canaries) {
        var diceSeed = new byte[32];
        random.nextBytes(diceSeed);
        var code = new RoomCode(number == 0 ? "K7QXMP" : "TABKE2");
        long id = SimulatedHouse.makeRoom(tables, code, story.id(), story.version(), diceSeed, scheduler);
        witness.watch(id, canaries, story, diceSeed);
        var visibility = random.nextInt(4) == 0 ? Visibility.PRIVATE : Visibility.PUBLIC;
        var token = "invitation-" + code;
        for (int who = 1; who <= people + 1; who++) {
            boolean plays = who <= people;
            boolean knocks = who > 1 && visibility == Visibility.PRIVATE && random.nextInt(3) == 0;
            var coming = new Coming(plays, plays && !knocks ? token : null);
            var client = new SimulatedClient(world, new AccountId(100 * (number + 1) + who), code, coming);
            clients.add(client);
            world.joinedBy(client);
        }
        var host = new AccountId(100 * (number + 1) + 1);
        open(code, host, new OpenRoom(host, new StoryRef(story.id(), story.version()), visibility, Pace.LIVE,
                Difficulty.PLAIN, 4, SimulatedServer.inviteHash(token)));
    }

    /** As often as it takes: nobody acknowledges it here. */
    private void open(RoomCode code, AccountId host, OpenRoom opening) {
        if (witness.truth(code).room().journal.isEmpty()) {
            var instance = world.anyInstance();
            scheduler.after(Duration.ZERO, instance.process(), () -> instance.server().open(code, host, opening));
            scheduler.after(Duration.ofMillis(700), scheduler.world(), () -> open(code, host, opening));
        }
    }

    private Outcome run() {
        world.storm();
        scheduler.run(faults.storm());
        world.calm();
        var before = clients.stream().mapToInt(SimulatedClient::answered).toArray();
        scheduler.run(CALM);
        for (int i = 0; i < clients.size(); i++) {
            playsOn(clients.get(i), before[i]);
        }
        clients.forEach(SimulatedClient::finish);
        scheduler.run(QUIET);
        clients.forEach(this::hasHeardAll);
        witness.nothingIsOverdue();
        witness.lookBack();
        scheduler.run(Duration.ZERO);
        int commands = tables.rooms().stream().mapToInt(room -> room.journal.size()).sum();
        return new Outcome(seed, scheduler.trace().hash(), commands, world.crashes(), scheduler.events());
    }

    private void playsOn(SimulatedClient client, int answeredBefore) {
        if (client.isOut()) {
            return;
        }
        var waits = client.waitsSince();
        if (client.awayFor().compareTo(Duration.ofSeconds(5)) > 0
                || waits != null && waits.compareTo(Duration.ofSeconds(5)) > 0
                || client.isAtTheTable() && client.hasSeat() && client.answered() == answeredBefore) {
            witness.broken(Promise.EVERYBODY_PLAYS_ON, client.name() + (client.isAtTheTable() ? "" : " is not back,")
                    + " waits " + waits + ", had " + client.answered() + " answers, " + answeredBefore + " before");
        }
    }

    private void hasHeardAll(SimulatedClient client) {
        var journal = witness.truth(client.room()).room().journal;
        long settled = journal.stream()
                .filter(line -> line.at().isBefore(scheduler.instant().minusSeconds(3)))
                .count();
        if (!client.isOut() && client.lastSeq() < settled) {
            witness.broken(Promise.EVERYBODY_PLAYS_ON, client.name() + " has heard " + client.lastSeq() + " of "
                    + settled);
        }
    }
}
