package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection that notes what it is told. */
final class FakeConnection implements Connection {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MessageCodec CODEC = new MessageCodec(8192);

    private final String id;
    private final Identity identity;
    private final String address;
    private final List<EncodedMessage> told = new CopyOnWriteArrayList<>();
    private final List<CloseReason> closed = new CopyOnWriteArrayList<>();

    FakeConnection(String id, AccountId account, String name) {
        this(id, account, name, "192.0.2.1");
    }

    FakeConnection(String id, AccountId account, String name, String address) {
        this.id = id;
        this.identity = new Identity(account, "session-" + id, name, Instant.MAX);
        this.address = address;
    }

    List<EncodedMessage> told() {
        return List.copyOf(told);
    }

    /** Everything of that kind, oldest first. */
    List<JsonNode> told(String kind) {
        var found = new ArrayList<JsonNode>();
        told.stream()
                .filter(message -> message.kind().equals(kind))
                .forEach(message -> found.add(JSON.readTree(new String(message.json(), StandardCharsets.UTF_8))));
        return found;
    }

    List<CloseReason> closed() {
        return List.copyOf(closed);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Transport transport() {
        return Transport.WEBSOCKET;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public void send(ServerMessage message) {
        send(CODEC.encode(message));
    }

    @Override
    public void send(EncodedMessage message) {
        told.add(message);
    }

    @Override
    public void close(CloseReason why) {
        closed.add(why);
    }

    @Override
    public boolean isOpen() { return closed.isEmpty(); }
}
