package org.arcanecodex.realtime.socketio;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** The HTTP requests of a session that polls: at most one GET that waits and one POST that comes in. */
final class LongPolling {

    private static final char SEPARATOR = 0x1e;

    private final EngineSession session;
    private final Outbox outbox;
    private final Intake intake;
    private @Nullable HttpExchange post;

    LongPolling(EngineSession session, Outbox outbox, Intake intake) {
        this.session = session;
        this.outbox = outbox;
        this.intake = intake;
    }

    boolean isPosting() { return post != null; }

    void poll(HttpExchange poll) {
        session.run(() -> {
            if (!(outbox.wire() instanceof PollingWire polling) || !session.mayPoll()) {
                poll.refuse(EngineError.BAD_REQUEST);
            } else if (!polling.park(poll)) {
                poll.refuse(EngineError.BAD_REQUEST);
                polling.release(OutPacket.CLOSE);
                session.end();
            } else if (!session.isOpen()) {
                session.sayGoodbye();
            } else if (outbox.isHeld()) {
                polling.release(OutPacket.NOOP);
            } else {
                outbox.flush();
            }
        });
    }

    /** The client has hung up on a request: what it would have carried is lost, and so is the session. */
    void aborted(HttpExchange exchange) {
        session.run(() -> {
            if (post == exchange || outbox.wire() instanceof PollingWire polling && polling.isParked(exchange)) {
                session.end();
            }
        });
    }

    void postBegins(HttpExchange exchange) {
        session.run(() -> {
            if (!(outbox.wire() instanceof PollingWire) || !session.isOpen()) {
                exchange.refuse(EngineError.BAD_REQUEST);
            } else if (post != null) {
                exchange.refuse(EngineError.BAD_REQUEST);
                session.end();
            } else {
                post = exchange;
            }
        });
    }

    void postEnds(HttpExchange exchange, @Nullable String body) {
        session.run(() -> {
            if (post != exchange) {
                return;
            }
            post = null;
            if (!session.isOpen() || body != null && payload(body)) {
                exchange.ok("ok");
            } else {
                exchange.refuse(EngineError.BAD_REQUEST);
                session.end();
            }
        });
    }

    void postTooLarge(HttpExchange exchange) {
        session.run(() -> {
            post = null;
            exchange.refuse(EngineError.TOO_LARGE);
            session.end();
        });
    }

    private boolean payload(String body) {
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf(SEPARATOR, start);
            end = end < 0 ? body.length() : end;
            if (!packet(body.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean packet(String packet) {
        try {
            if (packet.startsWith("b")) {
                intake.binary(Base64.getDecoder().decode(packet.substring(1)));
            } else {
                intake.text(packet);
            }
            return true;
        } catch (IllegalArgumentException | MalformedPacket malformed) {
            return false;
        }
    }
}
