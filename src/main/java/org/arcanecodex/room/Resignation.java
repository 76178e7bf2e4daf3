package org.arcanecodex.room;

import org.springframework.context.SmartLifecycle;

/** Gives all leases back as soon as the server begins to stop, while its players are still being sent elsewhere. */
final class Resignation implements SmartLifecycle {

    private final RoomRuntime rooms;
    private volatile boolean running;

    Resignation(RoomRuntime rooms) { this.rooms = rooms; }

    @Override
    public void start() { running = true; }

    @Override
    public void stop() {
        running = false;
        rooms.resign();
    }

    @Override
    public boolean isRunning() { return running; }

    /** Among the first to stop. */
    @Override
    public int getPhase() { return DEFAULT_PHASE; }
}
