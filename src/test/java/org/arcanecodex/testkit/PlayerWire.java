package org.arcanecodex.testkit;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One open, greeted connection of a player, by whichever transport. */
interface PlayerWire extends AutoCloseable {

    JsonMapper JSON = JsonMapper.builder().build();

    /** Socket.IO for http addresses, the plain WebSocket for ws ones; returns once the token was accepted. */
    static PlayerWire open(URI address, String room, String token, Consumer<JsonNode> heard) {
        return address.getScheme().equals("ws") ? PlainWire.open(address, token, heard)
                : SocketIoWire.open(address, room, token, heard);
    }

    CompletableFuture<JsonNode> send(Map<String, ?> envelope);

    boolean isOpen();

    /** The connection breaks without a word. */
    void cut();

    @Override
    void close();
}
