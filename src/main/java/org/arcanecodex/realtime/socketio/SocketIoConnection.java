package org.arcanecodex.realtime.socketio;

import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.GatewayMetrics;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Transport;
import org.arcanecodex.protocol.EncodedMessage;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerMessage;
import org.arcanecodex.protocol.ServerUpdate;

/** A player's connection by Socket.IO. Cures: one encoding for each receiver of the same message. */
final class SocketIoConnection implements Connection {

    private final Application.Peer peer;
    private final Identity identity;
    private final MessageCodec codec;
    private final GatewayMetrics metrics;

    SocketIoConnection(Application.Peer peer, Identity identity, MessageCodec codec, GatewayMetrics metrics) {
        this.peer = peer;
        this.identity = identity;
        this.codec = codec;
        this.metrics = metrics;
    }

    @Override
    public String id() { return peer.id(); }

    @Override
    public Identity identity() { return identity; }

    @Override
    public Transport transport() { return Transport.SOCKET_IO; }

    @Override
    public String address() { return peer.address(); }

    @Override
    public String handshake() { return peer.requestId(); }

    @Override
    public void send(ServerMessage message) { send(codec.encode(message)); }

    @Override
    public void send(EncodedMessage message) {
        peer.send(message.as(OutPacket.class, SocketIoConnection::event));
        metrics.frameSent(message.kind());
    }

    void acknowledge(long ackId, byte[] answer) {
        peer.send(OutPacket.around("43" + ackId + "[", answer, "]"));
    }

    @Override
    public void close(CloseReason why) {
        if (!why.mayComeBack()) {
            send(new ServerUpdate.Kicked(why.name()));
        }
        peer.close(why);
    }

    @Override
    public boolean isOpen() { return peer.isOpen(); }

    private static OutPacket event(byte[] json) { return OutPacket.sharedAround("42[\"msg\",", json, "]"); }
}
