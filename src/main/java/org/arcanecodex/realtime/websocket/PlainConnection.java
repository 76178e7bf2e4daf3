package org.arcanecodex.realtime.websocket;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerMessage;
import org.arcanecodex.protocol.ServerUpdate;
import org.springframework.web.socket.TextMessage;

/** A player's connection by plain WebSocket. */
final class PlainConnection implements Connection {

    private final String id;
    private final PlainSocket socket;
    private final Identity identity;
    private final Visit visit;
    private final MessageCodec codec;
    private final Connections connections;
    private final GatewayMetrics metrics;

    PlainConnection(String id, PlainSocket socket, Identity identity, Visit visit, MessageCodec codec,
            Connections connections, GatewayMetrics metrics) {
        this.id = id;
        this.socket = socket;
        this.identity = identity;
        this.visit = visit;
        this.codec = codec;
        this.connections = connections;
        this.metrics = metrics;
    }

    @Override
    public String id() { return id; }

    @Override
    public Identity identity() { return identity; }

    @Override
    public Transport transport() { return Transport.WEBSOCKET; }

    @Override
    public String address() { return visit.address(); }

    @Override
    public String handshake() { return visit.requestId(); }

    @Override
    public void send(ServerMessage message) { send(codec.encode(message)); }

    @Override
    public void send(EncodedMessage message) {
        socket.send(message.as(TextMessage.class, TextMessage::new));
        metrics.frameSent(message.kind());
    }

    @Override
    public void close(CloseReason why) {
        if (!why.mayComeBack()) {
            send(new ServerUpdate.Kicked(why.name()));
        }
        if (socket.close(why)) {
            connections.remove(this);
        }
    }

    @Override
    public boolean isOpen() { return socket.isOpen(); }
}
