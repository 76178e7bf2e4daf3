package org.arcanecodex.realtime.socketio;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;

/**
 * One session of Engine.IO: its life from the handshake to its one end, on its home event loop. What goes out, what
 * comes in and the two ways of being connected are its parts. Cures: sessions that survived their client.
 *
 * <p>{@link #send} and {@link #close} may be called from any thread.
 */
final class EngineSession {

    private static final int LINGER_SECONDS = 5;

    private enum State {
        OPEN, CLOSING, CLOSED
    }

    private final String sid;
    private final Arrival arrival;
    private final DoorSettings settings;
    private final Couriers couriers;
    private final Doorkeeper doorkeeper;
    private final Runnable onEnd;
    private final Outbox outbox;
    private final SocketIoTalk talk;
    private final Heartbeat heartbeat;
    private final LongPolling polling;
    private final Sockets sockets;
    private volatile State state = State.OPEN;
    private @Nullable CloseReason closing;
    private @Nullable Future<?> linger;

    /** @param onEnd called once, when nothing is left of the session */
    EngineSession(String sid, Arrival arrival, Wire wire, EventLoop home, DoorSettings settings, QueueLimits limits,
            Couriers couriers, Application application, Doorkeeper doorkeeper, Runnable onEnd) {
        this.sid = sid;
        this.arrival = arrival;
        this.settings = settings;
        this.couriers = couriers;
        this.doorkeeper = doorkeeper;
        this.onEnd = onEnd;
        this.outbox = new Outbox(limits, wire, couriers.of(home), () -> close(CloseReason.TOO_SLOW));
        this.talk = new SocketIoTalk(this, application, settings);
        this.heartbeat = new Heartbeat(settings, home, () -> send(OutPacket.PING), this::silent);
        var intake = new Intake(this, talk, heartbeat, settings);
        this.polling = new LongPolling(this, outbox, intake);
        this.sockets = new Sockets(this, outbox, intake, settings, doorkeeper);
    }

    String sid() { return sid; }

    Arrival arrival() { return arrival; }

    EventLoop home() { return outbox.courier().loop(); }

    LongPolling polling() { return polling; }

    Sockets sockets() { return sockets; }

    boolean isOpen() { return state == State.OPEN; }

    /** Whether a poll waits for something to be said; for tests and for looking on. */
    boolean isPolled() {
        return outbox.wire() instanceof PollingWire wire && !wire.isIdle();
    }

    boolean isPosting() { return polling.isPosting(); }

    /** Whether there is something to come, if only a goodbye. */
    boolean mayPoll() {
        return state != State.CLOSED && !heartbeat.isOverdue();
    }

    /** The handshake's data. */
    String welcome() {
        var upgrades = outbox.wire() instanceof PollingWire ? "[\"websocket\"]" : "[]";
        return "0{\"sid\":\"" + sid + "\",\"upgrades\":" + upgrades + ",\"pingInterval\":"
                + settings.pingInterval().toMillis() + ",\"pingTimeout\":" + settings.pingTimeout().toMillis()
                + ",\"maxPayload\":" + settings.maxPayload() + "}";
    }

    /** Queues a packet. A client that reads too slowly is closed. */
    void send(OutPacket packet) {
        outbox.send(packet);
    }

    /** The upgrade is done: from now on this session lives where its WebSocket does. */
    void moveTo(WebSocketWire wire) {
        var loop = wire.channel().eventLoop();
        heartbeat.moveTo(loop);
        outbox.change(wire, couriers.of(loop));
    }

    // ---- the end

    /** Ends the session after what waits has been said. */
    void close(CloseReason why) {
        run(() -> {
            if (state != State.OPEN) {
                return;
            }
            state = State.CLOSING;
            closing = why;
            heartbeat.stop();
            if (!why.mayComeBack()) {
                talk.dismiss();
            }
            talk.ended();
            if (outbox.mustWait()) {
                linger = home().schedule(this::end, LINGER_SECONDS, TimeUnit.SECONDS);
            } else {
                outbox.close(why);
                end();
            }
        });
    }

    /** To a poll that came after the close. */
    void sayGoodbye() {
        if (closing != null) {
            outbox.close(closing);
        }
        end();
    }

    void closedByClient() {
        if (outbox.wire() instanceof PollingWire wire) {
            wire.release(OutPacket.NOOP);
            end();
        } else {
            close(CloseReason.DISMISSED);
        }
    }

    private void silent() {
        closing = CloseReason.SILENT;
        end();
    }

    void end() {
        if (state == State.CLOSED) {
            return;
        }
        boolean wasOpen = state == State.OPEN;
        state = State.CLOSED;
        heartbeat.stop();
        outbox.drop();
        if (linger != null) {
            linger.cancel(false);
        }
        sockets.ended();
        if (wasOpen) {
            talk.ended();
            outbox.wire().cut();
        }
        onEnd.run();
        doorkeeper.left(arrival.address());
        doorkeeper.closed(closing);
    }

    // ---- threads

    /** Runs on the home loop, at once if this is it. */
    void run(Runnable task) {
        var courier = outbox.courier();
        if (courier.loop().inEventLoop()) {
            task.run();
        } else {
            courier.execute(() -> run(task));
        }
    }
}
