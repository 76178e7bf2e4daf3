package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.SmartLifecycle;

/** Opens the house for a feature's rooms, and runs it as long as the application runs. */
public final class RoomRuntime implements SmartLifecycle {

    private final RoomPorts ports;
    private final RoomProperties limits;
    private final Retention retention;
    private final RoomBeat beat = new RoomBeat();
    private final List<RoomHouse<?, ?, ?>> houses = new ArrayList<>();
    private volatile boolean running;

    RoomRuntime(RoomPorts ports, RoomProperties limits, Retention retention) {
        this.ports = ports;
        this.limits = limits;
        this.retention = retention;
    }

    /** To be called once, while the application is put together; the feature makes the answer a bean. */
    public <S, C, E> Rooms<S, C, E> open(RoomKind<S, C, E> kind) {
        var house = new RoomHouse<>(kind, ports, limits, UUID.randomUUID().toString());
        houses.add(house);
        return house.rooms();
    }

    @Override
    public void start() {
        running = true;
        houses.forEach(RoomHouse::start);
        beat.every(limits.sweepEvery(), "Deleting old rooms", retention::sweep);
    }

    @Override
    public void stop() {
        running = false;
        beat.close();
        houses.forEach(RoomHouse::stop);
    }

    @Override
    public boolean isRunning() { return running; }

    /** Later at the end than the doors, through which commands come, and before the database is closed. */
    @Override
    public int getPhase() { return 0; }
}
