package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.OwnHero;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.SimulatedGateway;
import org.arcanecodex.adventure.view.Called;
import org.arcanecodex.hero.MemoryHeroes;
import org.arcanecodex.room.MemoryTables;
import org.springframework.dao.DataAccessResourceFailureException;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.room.RoomCodec;
import org.arcanecodex.room.Rooms;
import org.arcanecodex.room.SimulatedHouse;
import org.arcanecodex.simulation.Process;
import org.arcanecodex.simulation.Scheduler;
import org.arcanecodex.simulation.SimulatedTimer;
import org.springframework.beans.factory.ObjectProvider;

/** One instance as the application puts it together, from the router of messages down to the rooms. */
public final class SimulatedServer {

    private static final MessageCodec CODEC = new MessageCodec(8192);
    private static final AdventureMetrics METRICS = new AdventureMetrics(SimulatedHouse.NO_METERS);

    private final SimulatedHouse<Adventure, AdventureCommand, AdventureEvent> house;
    private final SimulatedGateway gateway;

    public SimulatedServer(Stories stories, Scheduler scheduler, Process process, SimulatedHouse.Surroundings around,
            Books books) {
        var limits = limits();
        var timer = new SimulatedTimer(scheduler, process);
        var tools = new TableTools(stories, CODEC, new KnownNames(), around.clock(), TestNeighbours.none(),
                new LateRooms());
        MemoryHeroes.Wire wire = new SureWire(around.wire())::through;
        var ownHeroes = new OwnHeroes(new MemoryHeroes(books.heroes(), wire), tools,
                work -> scheduler.start(process, "heroes", work));
        var cashier = new Cashier(new MemoryPayouts(books.payouts(), books.heroes(), wire), tools, METRICS,
                work -> scheduler.start(process, "payouts", work));
        var notes = new StepNotes(METRICS, new LobbyBoard(new LobbyStore(null), null), ownHeroes, tools,
                work -> scheduler.start(process, "notes", work));
        var tables = new Tables(tools, notes, limits, timer);
        house = new SimulatedHouse<>(new Kind(stories, tables, cashier), scheduler, process, around);
        var buckets = RateLimits.alone(scheduler::nanoTime);
        var connections = SimulatedGateway.connections(tables);
        var door = new Door(tools, tables, new Guesses(limits, buckets, SimulatedHouse.NO_METERS), METRICS);
        gateway = SimulatedGateway.of(connections, CODEC, scheduler, process,
                List.of(new RoomMessages(door, connections, limits, buckets),
                        new PlayMessages(tables, tools, null, ownHeroes, Tracing.OFF)));
    }

    /** What the database keeps of heroes. */
    public record Books(MemoryHeroes.Book heroes, MemoryPayouts.Book payouts) {
        public Books() { this(new MemoryHeroes.Book(), new MemoryPayouts.Book()); }
    }

    /** A lost connection as Spring tells of it. */
    private record SureWire(MemoryTables.Wire wire) {
        <T> T through(Supplier<T> statement) {
            try {
                return wire.through(statement);
            } catch (MemoryTables.Cut e) {
                throw new DataAccessResourceFailureException("The database does not answer", e);
            }
        }
    }

    public static MessageCodec codec() { return CODEC; }

    public SimulatedGateway gateway() { return gateway; }

    public void start() { house.start(); }

    /** Acts for time no longer. */
    public void resign() { house.resign(); }

    public static List<Story> shippedStories() { return TestStories.IN_THE_BOX.all(); }

    /** What a room keeps of its invitation. */
    public static String inviteHash(String token) {
        return new Invitation(token).hash();
    }

    /** Offers the command that opens a room, as making one over HTTP does; answered or not. */
    public void open(RoomCode code, AccountId host, AdventureCommand.OpenRoom opening) {
        house.rooms().offer(code, new Actor.Player(host), "open", opening, Silent.REPLY);
    }

    /** How a person is called. */
    static Map<AccountId, String> names(Set<AccountId> people) {
        return people.stream().collect(java.util.stream.Collectors.toMap(who -> who, who -> "Person " + who.value()));
    }

    private static Map<HeroId, String> heroNames(Set<HeroId> heroes) {
        return heroes.stream().collect(java.util.stream.Collectors.toMap(hero -> hero, hero -> "Hero " + hero));
    }

    /** How everybody at the table is called at these moments. */
    static Called called(Adventure... states) {
        var people = new HashSet<AccountId>();
        var heroes = new HashSet<HeroId>();
        for (var state : states) {
            for (var seat : state.table().held()) {
                people.add(Optional.ofNullable(seat.account()).orElseThrow());
                Optional.ofNullable(seat.own()).map(OwnHero::id).ifPresent(heroes::add);
            }
        }
        return new Called(names(people), heroNames(heroes));
    }

    private static AdventureProperties limits() {
        var often = Rate.of("1000/s");
        return new AdventureProperties(Duration.ofSeconds(6), Duration.ofSeconds(1), 50, 16, Duration.ofSeconds(5),
                often, often, often, often, often);
    }

    /** Makes its codec once for all instances: it is dear to make, and each evening makes many instances. */
    private static final class Kind extends AdventureKind {

        private static final RoomCodec<Adventure, AdventureCommand, AdventureEvent> CODEC = writing();

        Kind(Stories stories, Tables tables, Cashier cashier) { super(stories, tables, cashier); }

        @Override
        public RoomCodec<Adventure, AdventureCommand, AdventureEvent> codec() { return CODEC; }
    }

    private static final class KnownNames extends Names {
        KnownNames() { super(null, null); }

        @Override
        Map<AccountId, String> of(Set<AccountId> people) { return names(people); }

        @Override
        Map<HeroId, String> heroes(Set<HeroId> ids) { return heroNames(ids); }
    }

    private final class LateRooms implements ObjectProvider<Rooms<Adventure, AdventureCommand, AdventureEvent>> {
        @Override
        public Rooms<Adventure, AdventureCommand, AdventureEvent> getObject() {
            return Optional.ofNullable(house).orElseThrow().rooms();
        }
    }
}
