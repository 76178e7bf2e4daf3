package org.arcanecodex.realtime.socketio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;
import org.jspecify.annotations.Nullable;

/** Packets as bodies of polls: one poll at a time waits until there is something to say. */
final class PollingWire implements Wire {

    private static final byte SEPARATOR = 0x1e;

    private @Nullable HttpExchange poll;

    /** False if a poll waits already. */
    boolean park(HttpExchange next) {
        if (poll != null) {
            return false;
        }
        poll = next;
        return true;
    }

    boolean isParked(HttpExchange exchange) { return poll == exchange; }

    boolean isIdle() { return poll == null; }

    @Override
    public boolean flush(Outgoing<OutPacket> waiting, WebSocketFrames frames) {
        if (waiting.isEmpty()) {
            return true;
        }
        if (poll == null) {
            return false;
        }
        answer(payload(waiting, null));
        return true;
    }

    /** Ends the poll that waits, if one does, with a single packet. */
    void release(OutPacket with) {
        if (poll != null) {
            var body = body();
            append(with, body);
            answer(body);
        }
    }

    @Override
    public void close(CloseReason why, Outgoing<OutPacket> waiting, WebSocketFrames frames) {
        if (poll != null) {
            answer(payload(waiting, OutPacket.CLOSE));
        }
    }

    @Override
    public void cut() {
        if (poll != null) {
            poll.refuse(EngineError.BAD_REQUEST);
            poll = null;
        }
    }

    private void answer(ByteBuf payload) {
        var waiting = poll;
        poll = null;
        if (waiting != null) {
            waiting.ok(payload);
        }
    }

    private static ByteBuf payload(Outgoing<OutPacket> waiting, @Nullable OutPacket last) {
        var body = body();
        for (var packet = waiting.take(); packet != null; packet = waiting.take()) {
            append(packet, body);
        }
        if (last != null) {
            append(last, body);
        }
        return body;
    }

    /** Polls may be answered from another loop, or not at all: their bodies need no counting. */
    private static ByteBuf body() {
        return UnpooledByteBufAllocator.DEFAULT.heapBuffer(256);
    }

    private static void append(OutPacket packet, ByteBuf body) {
        if (body.isReadable()) {
            body.writeByte(SEPARATOR);
        }
        packet.writeAsTextTo(body);
    }
}
