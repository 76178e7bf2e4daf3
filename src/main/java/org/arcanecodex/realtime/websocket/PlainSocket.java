package org.arcanecodex.realtime.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.QueueLimits;
import org.arcanecodex.gateway.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The sending half of one WebSocket. Writes block here, so they are done by a virtual thread that lives while there is
 * something to write; whoever sends only queues.
 */
final class PlainSocket {

    private final WebSocketSession session;
    private final GatewayMetrics metrics;
    private final Outgoing<TextMessage> outgoing;
    private final AtomicReference<@Nullable CloseReason> closing = new AtomicReference<>();
    private final long longestWriteNanos;
    /** By the steady clock; null while nothing is being written. */
    private volatile @Nullable Long writingSince;

    /** @param longestWrite after which the container gives a write up, and the connection with it */
    PlainSocket(WebSocketSession session, QueueLimits limits, Duration longestWrite, GatewayMetrics metrics) {
        this.longestWriteNanos = longestWrite.toNanos();
        this.metrics = metrics;
        this.session = session;
        this.outgoing = new Outgoing<>(limits, TextMessage::getPayloadLength);
    }

    void send(TextMessage message) {
        if (closing.get() == null) {
            switch (outgoing.offer(message)) {
                case WAKE -> Thread.startVirtualThread(() -> write(false));
                case OVERFLOW -> close(CloseReason.TOO_SLOW);
                case QUEUED, CLOSED -> {
                    // somebody is on the way, or nobody is there any more
                }
            }
        }
    }

    /** Asks whether the other end is still there; the container closes who stays silent. */
    void ping() {
        Thread.startVirtualThread(() -> write(true));
    }

    /** Says what waits, then goodbye. True for the first call. */
    boolean close(CloseReason why) {
        if (!closing.compareAndSet(null, why)) {
            return false;
        }
        Thread.startVirtualThread(() -> write(false));
        return true;
    }

    boolean isOpen() { return closing.get() == null && session.isOpen(); }

    /** Called once, when the container has closed it, for whatever reason. */
    void gone(CloseStatus status) {
        outgoing.close();
        var ours = closing.get();
        metrics.closed(Transport.WEBSOCKET, ours == null ? byContainer(status) : ours);
    }

    /** The container judges frames by itself. It says 1001 with a reason of who was silent for too long. */
    private @Nullable CloseReason byContainer(CloseStatus status) {
        return switch (status.getCode()) {
            case 1001 -> status.getReason() == null || status.getReason().isEmpty() ? null : CloseReason.SILENT;
            case 1006 -> writesTooLong() ? CloseReason.TOO_SLOW : null;
            case 1002 -> CloseReason.MALFORMED;
            case 1007 -> CloseReason.NOT_UTF8;
            case 1009 -> CloseReason.TOO_LARGE;
            default -> null;
        };
    }

    private boolean writesTooLong() {
        var since = writingSince;
        return since != null && System.nanoTime() - since >= longestWriteNanos;
    }

    private void write(WebSocketMessage<?> message) throws IOException {
        writingSince = System.nanoTime();
        session.sendMessage(message);
        writingSince = null;
    }

    private synchronized void write(boolean ping) {
        try {
            if (ping && session.isOpen()) {
                write(new PingMessage());
            }
            do {
                for (var next = outgoing.take(); next != null; next = outgoing.take()) {
                    write(next);
                }
            } while (!outgoing.rest());
            var why = closing.get();
            if (why != null && session.isOpen()) {
                session.close(new CloseStatus(why.code(), why.text()));
            }
        } catch (IOException | IllegalStateException broken) {
            outgoing.close();
            abandon();
        }
    }

    private void abandon() {
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException gone) {
            // it is closed then
        }
    }
}
