package org.arcanecodex.realtime.websocket;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import org.arcanecodex.gateway.Admissions;
import org.springframework.web.socket.WebSocketSession;

/** One socket's place among those that were let in; given back once, whatever becomes of it. */
final class Visit {

    static final String ATTRIBUTE = Visit.class.getName();

    private final Admissions admissions;
    private final String address;
    private final String requestId;
    private final AtomicBoolean left = new AtomicBoolean();

    Visit(Admissions admissions, String address, String requestId) {
        this.admissions = admissions;
        this.address = address;
        this.requestId = requestId;
    }

    /** The visit that a session was made for. */
    static Visit of(WebSocketSession session) {
        return (Visit) Objects.requireNonNull(session.getAttributes().get(ATTRIBUTE));
    }

    String address() { return address; }

    /** Of the request that opened the socket. */
    String requestId() { return requestId; }

    void leave() {
        if (left.compareAndSet(false, true)) {
            admissions.left(address);
        }
    }
}
