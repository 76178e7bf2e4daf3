package org.arcanecodex.realtime.socketio;

import java.util.List;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A request for this door, as its head says. Cures: wrong versions, transports, methods and upgrades reached the
 * library, and left objects behind for ever.
 */
sealed interface EngineRequest {

    /** A new session by long polling. */
    record OpenPolling() implements EngineRequest {}

    /** A new session by WebSocket. */
    record OpenWebSocket() implements EngineRequest {}

    /** A session changes from polling to WebSocket. */
    record Upgrade(String sid) implements EngineRequest {}

    record Poll(String sid) implements EngineRequest {}

    record Post(String sid) implements EngineRequest {}

    /** The browser asks whether another origin may post. */
    record Preflight() implements EngineRequest {}

    record Wrong(EngineError why) implements EngineRequest {}

    int LONGEST_SID = 64;
    int MOST_PARAMETERS = 16;

    static EngineRequest read(HttpRequest head, String path) {
        var query = new QueryStringDecoder(head.uri(), java.nio.charset.StandardCharsets.UTF_8, true, MOST_PARAMETERS);
        if (!query.path().equals(path)) {
            return new Wrong(EngineError.NOT_FOUND);
        }
        if (head.method().equals(HttpMethod.OPTIONS)) {
            return new Preflight();
        }
        if (!"4".equals(only(query, "EIO"))) {
            return new Wrong(EngineError.WRONG_VERSION);
        }
        if (query.parameters().getOrDefault("sid", List.of()).size() > 1) {
            return new Wrong(EngineError.BAD_REQUEST);
        }
        var sid = only(query, "sid");
        if (sid != null && (sid.isEmpty() || sid.length() > LONGEST_SID)) {
            return new Wrong(EngineError.UNKNOWN_SESSION);
        }
        var transport = only(query, "transport");
        return switch (transport == null ? "" : transport) {
            case "polling" -> polling(head, sid);
            case "websocket" -> webSocket(head, sid);
            default -> new Wrong(EngineError.UNKNOWN_TRANSPORT);
        };
    }

    private static EngineRequest polling(HttpRequest head, @Nullable String sid) {
        if (head.headers().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            return new Wrong(EngineError.BAD_REQUEST);
        }
        if (head.method().equals(HttpMethod.GET)) {
            return sid == null ? new OpenPolling() : new Poll(sid);
        }
        return sid != null && head.method().equals(HttpMethod.POST)
                ? new Post(sid)
                : new Wrong(EngineError.BAD_METHOD);
    }

    private static EngineRequest webSocket(HttpRequest head, @Nullable String sid) {
        var headers = head.headers();
        if (!head.method().equals(HttpMethod.GET)) {
            return new Wrong(EngineError.BAD_METHOD);
        }
        var key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        if (!headers.contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                || !headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                || !"13".equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))
                || key == null || key.length() != 24) {
            return new Wrong(EngineError.BAD_REQUEST);
        }
        return sid == null ? new OpenWebSocket() : new Upgrade(sid);
    }

    /** A parameter that is given exactly once. */
    private static @Nullable String only(QueryStringDecoder query, String name) {
        var values = query.parameters().getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : null;
    }
}
