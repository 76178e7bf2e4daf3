package org.arcanecodex.realtime.websocket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.GatewayProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** From Spring's sessions to our visitors; asks all of them now and then whether they are still there. */
@Component
class PlainSocketHandler extends AbstractWebSocketHandler {

    private final PlainVisitor.House house;
    private final GatewayProperties limits;
    private final WebSocketProperties settings;
    private final Map<String, PlainVisitor> visitors = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("websocket-clock").factory());

    PlainSocketHandler(PlainVisitor.House house, GatewayProperties limits, WebSocketProperties settings) {
        this.house = house;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapped
                && wrapped.getNativeSession() instanceof jakarta.websocket.Session socket) {
            socket.getUserProperties()
                    .put("org.apache.tomcat.websocket.READ_IDLE_TIMEOUT_MS",
                            settings.readTimeout().toMillis());
            socket.getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT",
                            settings.sendTimeout().toMillis());
        }
        var visitor = new PlainVisitor(session, Visit.of(session), house);
        visitors.put(session.getId(), visitor);
        clock.schedule(visitor::mustBeKnown, limits.helloTimeout().toMillis(), TimeUnit.MILLISECONDS);
        pingLater(session, visitor);
    }

    private void pingLater(WebSocketSession session, PlainVisitor visitor) {
        clock.schedule(() -> {
            if (visitors.get(session.getId()) == visitor) {
                visitor.ping();
                pingLater(session, visitor);
            }
        }, settings.pingInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        visitor(session, visitor -> visitor.heard(message.getPayload()));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        visitor(session, visitor -> visitor.close(CloseReason.NOT_TEXT));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var visitor = visitors.remove(session.getId());
        if (visitor != null) {
            visitor.gone(status);
        } else {
            Visit.of(session).leave();
        }
    }

    private void visitor(WebSocketSession session, java.util.function.Consumer<PlainVisitor> then) {
        var visitor = visitors.get(session.getId());
        if (visitor != null) {
            then.accept(visitor);
        }
    }

    @PreDestroy
    void stop() { clock.shutdownNow(); }
}
