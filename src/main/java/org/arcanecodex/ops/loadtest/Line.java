package org.arcanecodex.ops.loadtest;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One person's connection: asks and is answered once, and hears what happens. For any thread. */
final class Line implements WebSocket.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Door door;
    private final String token;
    private final Measures measures;
    private final Consumer<JsonNode> news;
    private final Map<String, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private CompletableFuture<WebSocket> sending = opened;
    private volatile boolean left;

    private Line(Door door, String token, Measures measures, Consumer<JsonNode> news) {
        this.door = door;
        this.token = token;
        this.measures = measures;
        this.news = news;
        asked.put(Door.ENTERED, new CompletableFuture<>());
    }

    /** @return null if nobody was let in */
    static @Nullable Line open(Api api, Door door, String room, String token, Measures measures,
            Consumer<JsonNode> news) {
        var line = new Line(door, token, measures, news);
        long start = System.nanoTime();
        try {
            api.http()
                    .newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(door.address(api, room), line)
                    .join();
        } catch (CompletionException e) {
            measures.error("connect " + Measures.name(e));
            return null;
        }
        measures.connected(1);
        var welcome = door.enter(line, token);
        measures.took("connect", System.nanoTime() - start);
        if (welcome == null || !welcome.path("ok").asBoolean()) {
            measures.error("connect refused");
            line.leave();
            return null;
        }
        return line;
    }

    String token() {
        return token;
    }

    /** Sends a command and waits for its one answer; null if there is none. */
    @Nullable
    JsonNode ask(String type, Map<String, ?> d) {
        long number = numbers.incrementAndGet();
        var id = "q" + number;
        var waited = door.id(id, number);
        asked.put(waited, new CompletableFuture<>());
        long start = System.nanoTime();
        send(door.text(id, number, Api.JSON.writeValueAsString(Map.of("t", type, "id", id, "d", d))));
        var answer = await(waited);
        if (answer == null) {
            measures.error(type + " without an answer");
        } else {
            measures.took(type, System.nanoTime() - start);
        }
        return answer;
    }

    /** The answer of that name, or null if none comes in time. */
    @Nullable
    JsonNode await(String name) {
        try {
            var waiting = asked.get(name);
            return waiting == null ? null : waiting.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            return null;
        } finally {
            asked.remove(name);
        }
    }

    /** One text after the other. */
    synchronized void send(String text) {
        sending = sending.thenCompose(socket -> socket.sendText(text, true));
    }

    void answered(String name, JsonNode answer) {
        var waiting = asked.get(name);
        if (waiting == null || !waiting.complete(answer)) {
            measures.violated("an answer to nothing");
        }
    }

    void told(JsonNode message) {
        news.accept(message);
    }

    void leave() {
        if (!left) {
            left = true;
            measures.connected(-1);
            opened.thenAccept(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        }
    }

    @Override
    public void onOpen(WebSocket socket) {
        opened.complete(socket);
        socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        partial.append(part);
        if (last) {
            door.heard(this, partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        if (!left) {
            measures.error("line " + error.getClass().getSimpleName());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        if (!left) {
            measures.error("closed by the server " + code);
        }
        return null;
    }
}
