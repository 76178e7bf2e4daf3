package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import org.json.JSONException;
import org.json.JSONObject;

import tools.jackson.databind.JsonNode;

/** The official Java client of Socket.IO. */
final class SocketIoWire implements PlayerWire {

    private final Socket socket;

    private SocketIoWire(Socket socket) {
        this.socket = socket;
    }

    static SocketIoWire open(URI address, String room, String token, Consumer<JsonNode> heard) {
        var options = IO.Options.builder()
                .setTransports(new String[]{"websocket"})
                .setQuery("room=" + room)
                .setAuth(Map.of("token", token))
                .setForceNew(true)
                .setReconnection(false)
                .build();
        var socket = IO.socket(address, options);
        var connected = new CompletableFuture<Void>();
        socket.on(Socket.EVENT_CONNECT, args -> connected.complete(null));
        socket.on(Socket.EVENT_CONNECT_ERROR,
                args -> connected.completeExceptionally(new IOException("refused: " + args[0])));
        socket.on("msg", args -> heard.accept(JSON.readTree(args[0].toString())));
        socket.connect();
        connected.orTimeout(20, TimeUnit.SECONDS).join();
        return new SocketIoWire(socket);
    }

    @Override
    public CompletableFuture<JsonNode> send(Map<String, ?> envelope) {
        var answer = new CompletableFuture<JsonNode>();
        try {
            socket.emit("msg", new Object[]{new JSONObject(JSON.writeValueAsString(envelope))},
                    (Ack) args -> answer.complete(JSON.readTree(args[0].toString())));
        } catch (JSONException e) {
            throw new IllegalArgumentException(e);
        }
        return answer;
    }

    @Override
    public boolean isOpen() { return socket.connected(); }

    @Override
    public void cut() {
        socket.disconnect();
        socket.off();
    }

    @Override
    public void close() {
        socket.disconnect();
    }
}
