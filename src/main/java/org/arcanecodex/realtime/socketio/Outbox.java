package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.Outgoing.Offer;
import org.arcanecodex.gateway.QueueLimits;

/**
 * The one way out of a session, whichever wire it has just now: a bounded queue, and the courier who empties it. Cures:
 * two queues that lost packets in an upgrade, queues without end. {@link #send} is for any thread, the rest for the
 * session's loop.
 */
final class Outbox {

    private final Outgoing<OutPacket> waiting;
    private final Runnable overflow;
    private volatile Courier courier;
    private Wire wire;
    private boolean held;

    /** @param overflow called once, when the client reads too slowly */
    Outbox(QueueLimits limits, Wire wire, Courier courier, Runnable overflow) {
        this.waiting = new Outgoing<>(limits, OutPacket::size);
        this.wire = wire;
        this.courier = courier;
        this.overflow = overflow;
    }

    Courier courier() { return courier; }

    Wire wire() { return wire; }

    void send(OutPacket packet) {
        var offer = waiting.offer(packet);
        if (offer == Offer.WAKE) {
            courier.call(this);
        } else if (offer == Offer.OVERFLOW) {
            overflow.run();
        }
    }

    /** The wire can take something again. */
    void wake() { courier.call(this); }

    void flush() {
        try (var frames = new WebSocketFrames()) {
            flush(frames);
        }
    }

    void flush(WebSocketFrames frames) {
        if (!courier.loop().inEventLoop()) {
            courier.call(this);
            return;
        }
        try {
            while (!held && wire.flush(waiting, frames)) {
                if (waiting.rest()) {
                    return;
                }
            }
        } catch (OutOfMemoryError noBuffer) {
            wire.cut();
        }
    }

    boolean isHeld() { return held; }

    /** From now on everything waits. */
    void hold() { held = true; }

    void release() {
        held = false;
        wake();
    }

    /** What waits goes by another wire. */
    void change(Wire to, Courier by) {
        wire = to;
        courier = by;
        release();
    }

    /** Whether something is left to say that has to wait for the client to ask. */
    boolean mustWait() {
        return wire instanceof PollingWire polling && polling.isIdle() && !waiting.isEmpty();
    }

    void close(CloseReason why) {
        try (var frames = new WebSocketFrames()) {
            wire.close(why, waiting, frames);
        }
    }

    /** Forgets what waits and takes nothing more. */
    void drop() { waiting.close(); }
}
