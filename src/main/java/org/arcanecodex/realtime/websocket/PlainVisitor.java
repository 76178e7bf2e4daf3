package org.arcanecodex.realtime.websocket;

import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.gateway.QueueLimits;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody;
import org.arcanecodex.protocol.Decoded;
import org.arcanecodex.protocol.Envelope;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.SessionRequest.Hello;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The listening half of one WebSocket: first a stranger who may only greet, then a connection. Its methods are called
 * one after another.
 */
final class PlainVisitor {

    private final PlainSocket socket;
    private final Visit visit;
    private final String id;
    private final House house;
    private volatile @Nullable PlainConnection connection;

    /** What every visitor needs of the house. */
    @Component
    record House(Admissions admissions, Connections connections, MessageRouter router, MessageCodec codec,
            GatewayMetrics metrics, QueueLimits queues, WebSocketProperties settings) {}

    PlainVisitor(WebSocketSession session, Visit visit, House house) {
        this.socket = new PlainSocket(session, house.queues(), house.settings().sendTimeout(), house.metrics());
        this.visit = visit;
        this.id = "w" + session.getId();
        this.house = house;
    }

    void heard(String text) {
        var known = connection;
        if (!socket.isOpen()) {
            return;
        }
        if (known != null) {
            house.router().route(known, text, this::reply);
            return;
        }
        switch (house.codec().decode(text)) {
            case Decoded.Message(Envelope(var request, Hello(var token))) -> greet(request, token);
            case Decoded.Message(Envelope(var request, var other)) -> turnAway(request, "First say who you are");
            case Decoded.Wrong(var request, var code, var why) -> turnAway(request, why);
            case Decoded.Malformed(var why) -> socket.close(CloseReason.MALFORMED);
        }
    }

    private void greet(String request, String token) {
        var identity = house.admissions().identify(token);
        if (identity.isEmpty()) {
            turnAway(request, "The token has expired or is not ours");
            return;
        }
        var who = identity.get();
        var opened = new PlainConnection(id, socket, who, visit, house.codec(), house.connections(),
                house.metrics());
        connection = opened;
        reply(new Answer.Ok(null, new AnswerBody.Welcome(who.account().value(), who.displayName())), request);
        house.admissions().open(opened);
    }

    private void turnAway(@Nullable String request, String why) {
        reply(new Answer.Refused(ErrorCode.UNAUTHENTICATED, why), request);
        socket.close(CloseReason.UNAUTHENTICATED);
    }

    private void reply(Answer answer, @Nullable String request) {
        socket.send(new TextMessage(house.codec().encodeReply(answer, request)));
    }

    /** Called when the time for a greeting is over. */
    void mustBeKnown() {
        if (connection == null) {
            socket.close(CloseReason.UNAUTHENTICATED);
        }
    }

    void ping() { socket.ping(); }

    void close(CloseReason why) {
        var known = connection;
        if (known != null) {
            known.close(why);
        } else {
            socket.close(why);
        }
    }

    void gone(CloseStatus status) {
        socket.gone(status);
        visit.leave();
        var known = connection;
        if (known != null) {
            house.connections().remove(known);
        }
    }
}
