package org.arcanecodex.realtime.socketio;

import java.util.Base64;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.Outgoing.Offer;
import org.arcanecodex.gateway.QueueLimits;
import org.jspecify.annotations.Nullable;

/**
 * One session of Engine.IO: a client, whichever way it is connected just now, with one queue of what it will be sent.
 * Cures: two queues that lost packets in an upgrade, queues without end, sessions that survived their client.
 *
 * <p>State belongs to the home event loop; {@link #send} and {@link #close} may be called from any thread.
 */
final class EngineSession {

    private static final char SEPARATOR = 0x1e;
    private static final int LINGER_SECONDS = 5;

    private enum State {
        OPEN, CLOSING, CLOSED
    }

    private final String sid;
    private final String address;
    private final DoorSettings settings;
    private final Runnable onEnd;
    private final Outgoing<OutPacket> outgoing;
    private final SocketIoTalk talk;
    private final Heartbeat heartbeat;
    private final Inflow inflow;
    private final Runnable flush = this::flush;
    private volatile EventLoop home;
    private volatile State state = State.OPEN;
    private Wire wire;
    private @Nullable Upgrade upgrade;
    private @Nullable HttpExchange post;
    private @Nullable CloseReason closing;
    private @Nullable Future<?> linger;

    /** @param onEnd called once, when nothing is left of the session */
    EngineSession(String sid, String address, Wire wire, EventLoop home, DoorSettings settings, QueueLimits limits,
            Application application, Runnable onEnd) {
        this.sid = sid;
        this.address = address;
        this.wire = wire;
        this.home = home;
        this.settings = settings;
        this.onEnd = onEnd;
        this.outgoing = new Outgoing<>(limits);
        this.talk = new SocketIoTalk(this, application, settings);
        this.inflow = new Inflow(settings);
        this.heartbeat = new Heartbeat(settings, home, () -> send(OutPacket.PING), this::end);
    }

    String sid() { return sid; }

    String address() { return address; }

    EventLoop home() { return home; }

    boolean isOpen() { return state == State.OPEN; }

    /** Whether a poll waits for something to be said; for tests and for looking on. */
    boolean isPolled() {
        return wire instanceof PollingWire polling && !polling.isIdle();
    }

    boolean isPosting() { return post != null; }

    /** The handshake's data. */
    String welcome() {
        var upgrades = wire instanceof PollingWire ? "[\"websocket\"]" : "[]";
        return "0{\"sid\":\"" + sid + "\",\"upgrades\":" + upgrades + ",\"pingInterval\":"
                + settings.pingInterval().toMillis() + ",\"pingTimeout\":" + settings.pingTimeout().toMillis()
                + ",\"maxPayload\":" + settings.maxPayload() + "}";
    }

    // ---- out

    /** Queues a packet. A client that reads too slowly is closed. */
    void send(OutPacket packet) {
        var offer = outgoing.offer(packet, packet.size());
        if (offer == Offer.WAKE) {
            execute(flush);
        } else if (offer == Offer.OVERFLOW) {
            close(CloseReason.TOO_SLOW);
        }
    }

    private void flush() {
        if (state == State.CLOSED || upgrade != null && upgrade.isProbed()) {
            return;
        }
        while (wire.flush(outgoing)) {
            if (outgoing.rest()) {
                return;
            }
        }
    }

    // ---- polling

    void poll(HttpExchange poll) {
        run(() -> {
            if (!(wire instanceof PollingWire polling) || state == State.CLOSED || heartbeat.isOverdue()) {
                poll.refuse(EngineError.BAD_REQUEST);
            } else if (!polling.park(poll)) {
                poll.refuse(EngineError.BAD_REQUEST);
                polling.release(OutPacket.CLOSE);
                end();
            } else if (closing != null) {
                polling.close(closing, outgoing);
                end();
            } else if (upgrade != null && upgrade.isProbed()) {
                polling.release(OutPacket.NOOP);
            } else {
                flush();
            }
        });
    }

    /** The client has hung up on a request: what it would have carried is lost, and so is the session. */
    void aborted(HttpExchange exchange) {
        run(() -> {
            if (post == exchange || wire instanceof PollingWire polling && polling.isParked(exchange)) {
                end();
            }
        });
    }

    void postBegins(HttpExchange exchange) {
        run(() -> {
            if (!(wire instanceof PollingWire) || state != State.OPEN) {
                exchange.refuse(EngineError.BAD_REQUEST);
            } else if (post != null) {
                exchange.refuse(EngineError.BAD_REQUEST);
                end();
            } else {
                post = exchange;
            }
        });
    }

    void postEnds(HttpExchange exchange, @Nullable String body) {
        run(() -> {
            if (post != exchange) {
                return;
            }
            post = null;
            if (state != State.OPEN || body != null && payload(body)) {
                exchange.ok("ok");
            } else {
                exchange.refuse(EngineError.BAD_REQUEST);
                end();
            }
        });
    }

    void postTooLarge(HttpExchange exchange) {
        run(() -> {
            post = null;
            exchange.refuse(EngineError.TOO_LARGE);
            end();
        });
    }

    private boolean payload(String body) {
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf(SEPARATOR, start);
            end = end < 0 ? body.length() : end;
            if (!polled(body.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean polled(String packet) {
        if (!mayTake(packet.length())) {
            return true;
        }
        try {
            if (packet.startsWith("b")) {
                talk.binary(Base64.getDecoder().decode(packet.substring(1)));
            } else {
                packet(packet);
            }
            return true;
        } catch (IllegalArgumentException | MalformedPacket malformed) {
            return false;
        }
    }

    // ---- WebSocket

    /** A second road has been opened; nothing goes over it before the client has proved it. Whoever has one is cut. */
    void upgrade(WebSocketWire to) {
        run(() -> {
            if (state != State.OPEN || !(wire instanceof PollingWire) || upgrade != null) {
                to.cut();
                return;
            }
            upgrade = new Upgrade(to);
            home.schedule(() -> tooLate(to), settings.upgradeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    void text(WebSocketWire from, String packet) {
        run(() -> {
            try {
                if (upgrade != null && upgrade.isTo(from)) {
                    upgradePacket(upgrade, packet);
                } else if (from == wire && state == State.OPEN && mayTake(packet.length())) {
                    packet(packet);
                }
            } catch (MalformedPacket malformed) {
                misbehaved(from, CloseReason.MALFORMED);
            }
        });
    }

    /** Something came that is no packet, but has to be paid for. */
    void heard(WebSocketWire from, int bytes) {
        run(() -> {
            if (from == wire && state == State.OPEN) {
                mayTake(bytes);
            }
        });
    }

    private boolean mayTake(int bytes) {
        if (state != State.OPEN) {
            return false;
        }
        if (inflow.take(bytes)) {
            return true;
        }
        close(CloseReason.TOO_FAST);
        return false;
    }

    void binary(WebSocketWire from, byte[] bytes) {
        run(() -> {
            try {
                if (from == wire && state == State.OPEN && mayTake(bytes.length)) {
                    talk.binary(bytes);
                }
            } catch (MalformedPacket malformed) {
                misbehaved(from, settings.binary() ? CloseReason.MALFORMED : CloseReason.NOT_TEXT);
            }
        });
    }

    private void tooLate(WebSocketWire road) {
        if (upgrade != null && upgrade.isTo(road)) {
            lost(road, true);
        }
    }

    private void upgradePacket(Upgrade going, String packet) {
        switch (packet) {
            case "2probe" -> {
                going.probed();
                ((PollingWire) wire).release(OutPacket.NOOP);
            }
            case "5" -> {
                ((PollingWire) wire).release(OutPacket.NOOP);
                upgrade = null;
                wire = going.to();
                moveTo(going.to().channel().eventLoop());
            }
            default -> throw new MalformedPacket("not a step of an upgrade");
        }
    }

    private void moveTo(EventLoop other) {
        home = other;
        heartbeat.moveTo(other);
        execute(flush);
    }

    /** What came over a WebSocket cannot be meant: it costs the road that it came by. */
    void misbehaved(WebSocketWire from, CloseReason why) {
        run(() -> {
            if (from == wire) {
                close(why);
            } else {
                lost(from, true);
            }
        });
    }

    /** The client says goodbye: it is said back. */
    void closedByPeer(WebSocketWire from, int code) {
        run(() -> {
            from.sayBack(code);
            if (from == wire) {
                end();
            }
            lost(from, true);
        });
    }

    void lost(WebSocketWire gone) { run(() -> lost(gone, false)); }

    private void lost(WebSocketWire gone, boolean cut) {
        if (gone == wire) {
            if (!cut) {
                end();
            }
        } else {
            if (upgrade != null && upgrade.isTo(gone)) {
                upgrade = null;
                flush();
            }
            gone.cut();
        }
    }

    void writable() { run(flush); }

    // ---- both

    private void packet(String packet) {
        if (packet.isEmpty()) {
            throw new MalformedPacket("empty");
        }
        switch (packet.charAt(0)) {
            case '1' -> closedByClient();
            case '2' -> send(OutPacket.text("3" + packet.substring(1)));
            case '3' -> heartbeat.pong();
            case '4' -> talk.text(packet.substring(1));
            default -> throw new MalformedPacket("no type of ours");
        }
    }

    private void closedByClient() {
        if (wire instanceof PollingWire polling) {
            polling.release(OutPacket.NOOP);
            end();
        } else {
            close(CloseReason.DISMISSED);
        }
    }

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
            var mustWaitForPoll = wire instanceof PollingWire polling && polling.isIdle();
            wire.close(why, outgoing);
            if (mustWaitForPoll) {
                linger = home.schedule(this::end, LINGER_SECONDS, TimeUnit.SECONDS);
            } else {
                end();
            }
        });
    }

    private void end() {
        if (state == State.CLOSED) {
            return;
        }
        boolean wasOpen = state == State.OPEN;
        state = State.CLOSED;
        heartbeat.stop();
        outgoing.close();
        if (linger != null) {
            linger.cancel(false);
        }
        if (upgrade != null) {
            upgrade.to().cut();
        }
        if (wasOpen) {
            talk.ended();
            wire.cut();
        }
        onEnd.run();
    }

    // ---- threads

    /** Runs on the home loop, at once if this is it. */
    private void run(Runnable task) {
        var loop = home;
        if (loop.inEventLoop()) {
            task.run();
        } else {
            execute(() -> run(task));
        }
    }

    private void execute(Runnable task) {
        try {
            home.execute(task);
        } catch (RejectedExecutionException stopped) {
            // the server stops: nobody is there to be told
        }
    }
}
