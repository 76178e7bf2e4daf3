package org.arcanecodex.room;

import org.arcanecodex.platform.trace.Tracing;

/** What a room does is part of what it was asked for. On the room's thread only. */
final class RoomTrails {

    private final Place place;
    private final Tracing tracing;

    RoomTrails(Place place, Tracing tracing) {
        this.place = place;
        this.tracing = tracing;
    }

    void follow(Task<?, ?, ?> task, String what, Runnable work) {
        try (var _ = task.trail().enter()) {
            trace(what, work);
        }
    }

    /** The same for what nobody asked for: it begins a trace. */
    void trace(String what, Runnable work) {
        if (!tracing.isOn()) {
            work.run();
            return;
        }
        var span = tracing.begin("room " + what).tag("arcane.room.id", Long.toString(place.roomId()));
        try (var _ = span.enter()) {
            work.run();
        } catch (RuntimeException e) {
            span.failed(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
