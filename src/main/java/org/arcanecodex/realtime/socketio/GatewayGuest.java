package org.arcanecodex.realtime.socketio;

import java.util.List;

import org.arcanecodex.gateway.Admissions;
import org.arcanecodex.gateway.AnswerSink;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.MessageCodec;

/** One player's client: what it says goes to the router, the answer goes back as the acknowledgement. */
final class GatewayGuest implements Application.Guest {

    private static final String EVENT = "msg";

    private final SocketIoConnection connection;
    private final Admissions admissions;
    private final Connections connections;
    private final MessageRouter router;
    private final MessageCodec codec;

    GatewayGuest(SocketIoConnection connection, Admissions admissions, Connections connections, MessageRouter router,
            MessageCodec codec) {
        this.connection = connection;
        this.admissions = admissions;
        this.connections = connections;
        this.router = router;
        this.codec = codec;
    }

    @Override
    public void entered() { admissions.open(connection); }

    @Override
    public void said(SocketPacket.Event event, List<byte[]> attachments) {
        var sink = sink(event.ackId());
        if (event.name().equals(EVENT)) {
            router.route(connection, event.arguments(), sink);
        } else if (event.ackId() == SocketPacket.NO_ACK) {
            connection.close(CloseReason.MALFORMED);
        } else {
            sink.answer(new Answer.Refused(ErrorCode.UNKNOWN_TYPE, "Only msg is spoken here"), null);
        }
    }

    private AnswerSink sink(long ackId) {
        return (answer, id) -> {
            if (ackId != SocketPacket.NO_ACK) {
                connection.acknowledge(ackId, codec.encode(answer, id));
            }
        };
    }

    @Override
    public void left() { connections.remove(connection); }
}
