package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.SimulatedGateway;
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

    public SimulatedServer(Stories stories, Scheduler scheduler, Process process, SimulatedHouse.Surroundings around) {
        var limits = limits();
        var timer = new SimulatedTimer(scheduler, process);
        var tools = new TableTools(stories, CODEC, new KnownNames(), around.clock(), TestNeighbours.none(),
                new LateRooms());
        var notes = new StepNotes(METRICS, new LobbyBoard(new LobbyStore(null)), tools,
                work -> scheduler.start(process, "notes", work));
        var tables = new Tables(tools, notes, limits, timer);
        house = new SimulatedHouse<>(new Kind(stories, tables), scheduler, process, around);
        var buckets = RateLimits.alone(scheduler::nanoTime);
        var connections = SimulatedGateway.connections(tables);
        var door = new Door(tools, tables, new Guesses(limits, buckets, SimulatedHouse.NO_METERS), METRICS);
        gateway = SimulatedGateway.of(connections, CODEC, scheduler, process,
                List.of(new RoomMessages(door, connections, limits, buckets), new PlayMessages(tables, tools, null)));
    }

    public static MessageCodec codec() { return CODEC; }

    public SimulatedGateway gateway() { return gateway; }

    public void start() { house.start(); }

    /** Offers the command that opens a room, as making one over HTTP does; answered or not. */
    public void open(RoomCode code, AccountId host, AdventureCommand.OpenRoom opening) {
        house.rooms().offer(code, new Actor.Player(host), "open", opening, Silent.REPLY);
    }

    /** How a person is called. */
    static Map<AccountId, String> names(Set<AccountId> people) {
        return people.stream().collect(java.util.stream.Collectors.toMap(who -> who, who -> "Person " + who.value()));
    }

    private static AdventureProperties limits() {
        var often = Rate.of("1000/s");
        return new AdventureProperties("", Duration.ofSeconds(6), Duration.ofSeconds(1), 50, 16, Duration.ofSeconds(5),
                often, often, often, often, often);
    }

    /** Makes its codec once for all instances: it is dear to make, and each evening makes many instances. */
    private static final class Kind extends AdventureKind {

        private static final RoomCodec<Adventure, AdventureCommand, AdventureEvent> CODEC = writing();

        Kind(Stories stories, Tables tables) { super(stories, tables); }

        @Override
        public RoomCodec<Adventure, AdventureCommand, AdventureEvent> codec() { return CODEC; }
    }

    private static final class KnownNames extends Names {
        KnownNames() { super(null); }

        @Override
        Map<AccountId, String> of(Set<AccountId> people) { return names(people); }
    }

    private final class LateRooms implements ObjectProvider<Rooms<Adventure, AdventureCommand, AdventureEvent>> {
        @Override
        public Rooms<Adventure, AdventureCommand, AdventureEvent> getObject() {
            return Optional.ofNullable(house).orElseThrow().rooms();
        }
    }
}
