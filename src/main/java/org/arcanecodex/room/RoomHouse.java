package org.arcanecodex.room;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.arcanecodex.platform.cluster.Bell;

/** Everything that runs for the rooms of one kind on one instance, from start to stop. */
final class RoomHouse<S, C, E> {

    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RoomPorts ports;
    private final RoomProperties limits;
    private final Tenures tenures;
    private final RoomThreads threads;
    private final AwakeRooms<S, C, E> awake;
    private final Rooms<S, C, E> rooms;
    private final MultiGauge counts;
    private final Lookout lookout;
    private final Bell.Hearing hearing;

    private record Kinds(String status, String phase) {}

    /** @param holder names this run of this instance, unlike any other */
    RoomHouse(RoomKind<S, C, E> given, RoomPorts ports, RoomProperties limits, String holder, RoomThreads threads) {
        var kind = AskedOnce.of(given);
        this.ports = ports;
        this.limits = limits;
        this.threads = threads;
        this.tenures = new Tenures(holder, ports.lease(), limits.leaseTtl(), threads);
        var snapshots = new Snapshots<>(ports.snapshots(), kind.codec(), threads::aside);
        var loader = new RoomLoader<>(kind, ports, snapshots, limits.ring());
        this.awake = new AwakeRooms<>(kind, ports, limits, snapshots, tenures, loader, threads);
        this.rooms = new Rooms<>(kind, ports, awake, loader);
        this.lookout = new Lookout(ports.journal(), awake, ports.metrics(), threads::aside);
        this.hearing = ports.bell().listen(lookout);
        var registry = ports.metrics().registry();
        this.counts = MultiGauge.builder("arcane.rooms").description("Rooms that are awake").register(registry);
        Gauge.builder("arcane.leases", tenures, Tenures::count)
                .description("Rooms for whose time this instance acts")
                .register(registry);
    }

    Rooms<S, C, E> rooms() { return rooms; }

    void start() {
        var scan = new DueScan(ports.store(), ports.clock(), awake);
        threads.every(limits.scanEvery(), "The look for rooms that are due", scan::scan);
        threads.every(limits.pollEvery(), "The look for rows of others", lookout::look);
        threads.every(limits.leaseTtl().dividedBy(3), "Renewing leases", tenures::renewAll);
        threads.every(COUNT_EVERY, "Counting rooms", this::count);
    }

    private void count() {
        Map<Kinds, Integer> found = new LinkedHashMap<>();
        for (var room : awake.all()) {
            room.play().ifPresent(play -> found.merge(new Kinds(play.status().name(), play.phase()), 1, Integer::sum));
        }
        counts.register(found.entrySet()
                .stream()
                .map(one -> MultiGauge.Row.of(Tags.of("status", one.getKey().status(), "phase", one.getKey().phase()),
                        one.getValue()))
                .toList(), true);
    }

    /** Acts for time no longer; players' own commands go on as before. */
    void resign() { tenures.resign(); }

    /** No room is woken any more; those that are awake serve what waits for them, then sleep. */
    void stop() {
        hearing.close();
        awake.stop();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!awake.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        threads.close();
    }
}
