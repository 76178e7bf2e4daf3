package org.arcanecodex.simulation;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.room.SimulatedHouse;

/** One run of one instance, from its start to its end. */
final class Instance {

    /** By how many milliseconds its clock is off at most, after it has been set by the database's. */
    static final int SKEW = 20;

    /** How long it lets people go before it ends. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final World world;
    private final Process process;
    private final SimulatedServer server;
    private boolean draining;

    Instance(World world, String name) {
        this.world = world;
        process = new Process(name);
        var wire = new Wire(world, process);
        int fast = world.faults().random().nextInt(2 * SKEW) - SKEW;
        InstantSource clock = () -> world.scheduler().instant().plusMillis(fast).truncatedTo(ChronoUnit.MILLIS);
        server = new SimulatedServer(world.stories(), world.scheduler(), process,
                new SimulatedHouse.Surroundings(world.tables(), wire, world.lease().of(wire),
                        world.bell().of(process, wire), clock),
                world.books());
        server.start();
    }

    /** Takes no more connections, asks everybody to go, each after a while of their own, and acts for time no longer. */
    void drain() {
        draining = true;
        server.gateway().askToGo(() -> world.faults().millis(0, (int) PATIENCE.toMillis() / 2));
        world.scheduler().start(process, "drain", server::resign);
    }

    void closeAll() { server.gateway().closeAll(); }

    boolean isDraining() { return draining; }

    boolean takesConnections() { return !process.isDead() && !draining; }

    Process process() { return process; }

    SimulatedServer server() { return server; }
}
