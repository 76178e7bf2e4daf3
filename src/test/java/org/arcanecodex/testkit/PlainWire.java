package org.arcanecodex.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/** A plain WebSocket: each text is an envelope, the first says who one is, an answer is a {@code reply}. */
final class PlainWire implements PlayerWire, WebSocket.Listener {

    private final Consumer<JsonNode> heard;
    private final Map<String, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private PlainWire(Consumer<JsonNode> heard) {
        this.heard = heard;
    }

    static PlainWire open(URI address, String token, Consumer<JsonNode> heard) {
        var wire = new PlainWire(heard);
        wire.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, wire)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        var hello = Map.of("t", "session.hello", "id", "hello", "d", Map.of("token", token));
        var answer = wire.send(hello).orTimeout(20, TimeUnit.SECONDS).join();
        if (!answer.get("ok").asBoolean()) {
            throw new IllegalStateException("refused: " + answer);
        }
        return wire;
    }

    @Override
    public CompletableFuture<JsonNode> send(Map<String, ?> envelope) {
        var answer = new CompletableFuture<JsonNode>();
        asked.put(envelope.get("id").toString(), answer);
        socket.sendText(JSON.writeValueAsString(envelope), true).join();
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        partial.append(part);
        if (last) {
            var message = JSON.readTree(partial.toString());
            partial.setLength(0);
            if (message.get("t").asString().equals("reply")) {
                asked.remove(message.get("id").asString()).complete(message);
            } else {
                heard.accept(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public boolean isOpen() { return !socket.isInputClosed(); }

    @Override
    public void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
}
