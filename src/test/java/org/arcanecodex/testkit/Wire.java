package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Socket.IO by hand over one WebSocket, lean enough for many, and with every text as it came over the wire.
 *
 * <p>It does not reconnect: whoever uses it opens another one.
 */
public final class Wire implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Ears ears;
    private final String token;
    private final Map<Long, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicLong acks = new AtomicLong();
    private final CompletableFuture<Wire> connected = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private CompletableFuture<WebSocket> sending;
    private volatile WebSocket socket;

    /** Hears what comes in, one after the other; must not wait. */
    public interface Ears {

        /** Every text of the wire, before anything is made of it. */
        void text(Wire from, String raw);

        /** What the server says by itself. */
        void heard(Wire from, JsonNode envelope);
    }

    private Wire(String token, Ears ears) {
        this.token = token;
        this.ears = ears;
    }

    /** @return done when Socket.IO has said welcome, or failed within that time */
    public static CompletableFuture<Wire> open(URI base, String room, String token, Duration patience, Ears ears) {
        var wire = new Wire(token, ears);
        var address = URI.create("ws://" + base.getAuthority() + "/socket.io/?EIO=4&transport=websocket&room=" + room);
        HTTP.newWebSocketBuilder()
                .connectTimeout(patience)
                .buildAsync(address, wire.new Listener())
                .whenComplete((_, failed) -> {
                    if (failed != null) {
                        wire.over(failed);
                    }
                });
        return wire.connected.orTimeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .whenComplete((_, failed) -> {
                    if (failed != null) {
                        wire.close();
                    }
                });
    }

    /** The answer to that envelope; fails if the connection ends before it comes. */
    public CompletableFuture<JsonNode> ask(String envelope) {
        var id = acks.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        if (end.isDone()) {
            answer.completeExceptionally(new IOException("The connection has ended"));
        } else {
            send("42" + id + "[\"msg\"," + envelope + "]");
        }
        return answer;
    }

    /** Done when the connection has ended, for whatever reason. */
    public CompletableFuture<Void> end() {
        return end;
    }

    public boolean isOpen() { return !end.isDone(); }

    private synchronized void send(String text) {
        sending = sending.thenCompose(ready -> ready.sendText(text, true));
        sending.whenComplete((_, failed) -> {
            if (failed != null) {
                over(failed);
            }
        });
    }

    private void packet(String text) {
        ears.text(this, text);
        switch (text.charAt(0)) {
            case '0' -> send("40" + JSON.writeValueAsString(Map.of("token", token)));
            case '1' -> close();
            case '2' -> send("3");
            case '4' -> message(text.substring(1));
            default -> {
                // Nothing that a client must answer.
            }
        }
    }

    private void message(String text) {
        switch (text.charAt(0)) {
            case '0' -> connected.complete(this);
            case '2' -> ears.heard(this, JSON.readTree(text.substring(text.indexOf('['))).get(1));
            case '3' -> acknowledged(text);
            default -> over(new IOException("Refused: " + text));
        }
    }

    private void acknowledged(String text) {
        var start = text.indexOf('[');
        var waiting = asked.remove(Long.parseLong(text.substring(1, start)));
        if (waiting != null) {
            waiting.complete(JSON.readTree(text.substring(start)).get(0));
        }
    }

    private void over(Throwable why) {
        end.complete(null);
        connected.completeExceptionally(why);
        asked.values().forEach(one -> one.completeExceptionally(why));
        asked.clear();
    }

    /** Breaks it off without a word. */
    @Override
    public void close() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
        over(new IOException("The connection was broken off"));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            sending = CompletableFuture.completedFuture(opened);
            if (end.isDone()) {
                opened.abort();
            }
            opened.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            partial.append(part);
            if (last) {
                var text = partial.toString();
                partial.setLength(0);
                packet(text);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over(new IOException("Closed with " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            over(error);
        }
    }
}
