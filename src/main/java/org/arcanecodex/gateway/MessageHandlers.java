package org.arcanecodex.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.arcanecodex.protocol.ClientMessage;
import org.jspecify.annotations.Nullable;

/** Which handler takes which message: exactly one each, found once. */
final class MessageHandlers {

    private final Map<Class<?>, MessageHandler<?>> byMessage = new HashMap<>();

    MessageHandlers(List<MessageHandler<?>> handlers) {
        var declared = new HashMap<Class<?>, MessageHandler<?>>();
        for (var handler : handlers) {
            var other = declared.put(handler.type(), handler);
            if (other != null) {
                throw new IllegalStateException(handler.type().getSimpleName() + " has two handlers: "
                        + other.getClass().getName() + " and " + handler.getClass().getName());
            }
        }
        leaves(ClientMessage.class).forEach(message -> {
            var handler = nearest(message, declared);
            if (handler != null) {
                byMessage.put(message, handler);
            }
        });
    }

    /** The messages that nobody takes. */
    List<String> missing() {
        return leaves(ClientMessage.class).filter(message -> !byMessage.containsKey(message))
                .map(message -> message.getSimpleName())
                .toList();
    }

    void handle(ClientMessage message, Request request) {
        var handler = byMessage.get(message.getClass());
        if (handler == null) {
            throw new IllegalStateException("Nobody handles " + message.getClass().getSimpleName());
        }
        cast(handler, message, request);
    }

    private static <M extends ClientMessage> void cast(MessageHandler<M> handler, ClientMessage message,
            Request request) {
        handler.handle(handler.type().cast(message), request);
    }

    /** A handler of the message itself counts before one of the interface that it belongs to, and so on upwards. */
    private static @Nullable MessageHandler<?> nearest(Class<?> message, Map<Class<?>, MessageHandler<?>> declared) {
        List<Class<?>> level = List.of(message);
        while (!level.isEmpty()) {
            for (var type : level) {
                var handler = declared.get(type);
                if (handler != null) {
                    return handler;
                }
            }
            var above = new ArrayList<Class<?>>();
            level.forEach(type -> above.addAll(List.of(type.getInterfaces())));
            level = above;
        }
        return null;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(MessageHandlers::leaves)
                : Stream.of(type);
    }
}
