package org.arcanecodex.simulation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.room.SimulatedHouse;

/** One run of one instance, from its start to its end. */
final class Instance {

    /** By how many milliseconds its clock is off at most, after it has been set by the database's. */
    static final int SKEW = 20;

    private final Process process;
    private final SimulatedServer server;

    Instance(World world, String name) {
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

    Process process() { return process; }

    SimulatedServer server() { return server; }
}
