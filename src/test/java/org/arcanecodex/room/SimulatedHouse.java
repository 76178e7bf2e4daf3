package org.arcanecodex.room;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.simulation.Process;
import org.arcanecodex.simulation.Scheduler;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The real house of rooms on simulated threads, tables and time. */
public final class SimulatedHouse<S, C, E> {

    /** Counts nothing. */
    public static final MeterRegistry NO_METERS = new CompositeMeterRegistry();

    private static final SeedVault SEEDS = new SeedVault(new byte[SeedVault.KEY_ID_LENGTH], new byte[32]);
    private static final RoomMetrics METRICS = new RoomMetrics(NO_METERS);

    /** Small numbers, so that a short evening passes their limits. */
    public static final RoomProperties LIMITS = new Binder(new MapConfigurationPropertySource(Map.of(
            "arcane.room.snapshot-every", "5", "arcane.room.ring", "6", "arcane.room.sleep-after", "4s")))
            .bindOrCreate("arcane.room", RoomProperties.class);

    private final RoomHouse<S, C, E> house;

    /** What the world lends an instance. */
    public record Surroundings(MemoryTables tables, MemoryTables.Wire wire, Lease lease, Bell bell,
            InstantSource clock) {}

    public SimulatedHouse(RoomKind<S, C, E> kind, Scheduler scheduler, Process process, Surroundings around) {
        var database = new MemoryDatabase(around.tables(), around.wire(), process.name());
        var ports = new RoomPorts(database, database, database, around.lease(), around.bell(), around.clock(), SEEDS,
                METRICS, Tracing.OFF);
        house = new RoomHouse<>(kind, ports, LIMITS, process.name(), new SimulatedThreads(scheduler, process));
    }

    public Rooms<S, C, E> rooms() { return house.rooms(); }

    public void start() { house.start(); }

    public void resign() { house.resign(); }

    /** A row that nobody has opened yet. */
    public static long makeRoom(MemoryTables tables, RoomCode code, String scenario, int version, byte[] seed,
            InstantSource clock) {
        var room = new NewRoom<Object>(scenario, version, new Actor.Time(), "open", "open");
        return tables.insert(code, room, SeedVault.commitment(seed), SEEDS.seal(code, seed), clock.instant())
                .map(made -> made.id)
                .orElseThrow();
    }

    public static String commitment(byte[] seed) { return SeedVault.commitment(seed); }

    /** The number and text of the snapshot that is there. */
    public static Optional<MemoryTables.Kept> snapshot(MemoryTables tables, long roomId) {
        return Optional.ofNullable(tables.snapshots.get(roomId))
                .map(found -> new MemoryTables.Kept(found.seq(), found.state()));
    }
}
