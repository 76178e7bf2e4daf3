package org.arcanecodex.simulation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.arcanecodex.adventure.SimulatedServer;
import org.arcanecodex.room.SimulatedHouse;

/** One run of one instance, from its start to its end. */
final class Instance {

    private final Process process;
    private final SimulatedServer server;

    Instance(World world, String name) {
        process = new Process(name);
        var wire = new Wire(world, process);
        InstantSource clock = () -> world.scheduler().instant().truncatedTo(ChronoUnit.MILLIS);
        server = new SimulatedServer(world.stories(), world.scheduler(), process,
                new SimulatedHouse.Surroundings(world.tables(), wire, world.lease().of(wire),
                        world.bell().of(process, wire), clock));
        server.start();
    }

    Process process() { return process; }

    SimulatedServer server() { return server; }
}
