package org.arcanecodex.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerMessage;

/** A connection that remembers what it was told. */
final class TestConnection implements Connection {

    private static final MessageCodec CODEC = new MessageCodec(8192);

    final List<EncodedMessage> sent = new ArrayList<>();
    CloseReason closed;
    private final String id;
    private final long account;
    private final String address;

    TestConnection(String id, long account, String address) {
        this.id = id;
        this.account = account;
        this.address = address;
    }

    @Override
    public String id() { return id; }

    @Override
    public Identity identity() {
        return new Identity(new AccountId(account), "session-" + account, "Mira", Instant.MAX);
    }

    @Override
    public Transport transport() { return Transport.WEBSOCKET; }

    @Override
    public String address() { return address; }

    @Override
    public void send(ServerMessage message) { send(CODEC.encode(message)); }

    @Override
    public void send(EncodedMessage message) { sent.add(message); }

    @Override
    public void close(CloseReason why) { closed = why; }

    @Override
    public boolean isOpen() { return closed == null; }
}
