package org.arcanecodex.room;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Opens the house for a feature's rooms, and runs it as long as the application runs. */
public final class RoomRuntime implements SmartLifecycle {

    private final RoomPorts ports;
    private final RoomProperties limits;
    private final Retention retention;
    private final RoomBeat beat = new RoomBeat();
    private volatile @Nullable RoomHouse<?, ?, ?> house;
    private volatile boolean running;

    RoomRuntime(RoomPorts ports, RoomProperties limits, Retention retention) {
        this.ports = ports;
        this.limits = limits;
        this.retention = retention;
    }

    /**
     * To be called once, while the application is put together; the feature makes the answer a bean. The tables hold
     * rooms of one kind: a second one would wake what it cannot read.
     */
    public synchronized <S, C, E> Rooms<S, C, E> open(RoomKind<S, C, E> kind) {
        if (house != null) {
            throw new IllegalStateException("There are rooms of one kind only, and they are open already");
        }
        var opened = new RoomHouse<>(kind, ports, limits, UUID.randomUUID().toString(),
                new VirtualThreads());
        house = opened;
        return opened.rooms();
    }

    /** The server is about to stop: others act for time from now on. */
    void resign() {
        var opened = house;
        if (opened != null) {
            opened.resign();
        }
    }

    @Override
    public void start() {
        running = true;
        var opened = house;
        if (opened != null) {
            opened.start();
        }
        beat.every(limits.sweepEvery(), "Deleting old rooms", retention::sweep);
    }

    @Override
    public void stop() {
        running = false;
        beat.close();
        var opened = house;
        if (opened != null) {
            opened.stop();
        }
    }

    @Override
    public boolean isRunning() { return running; }

    /** Later at the end than the doors, through which commands come, and before the database is closed. */
    @Override
    public int getPhase() { return 0; }
}
