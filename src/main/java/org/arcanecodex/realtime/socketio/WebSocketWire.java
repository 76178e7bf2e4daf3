package org.arcanecodex.realtime.socketio;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;

/**
 * Frames on a WebSocket. Cures: one flush for each packet, and writing on to who does not read.
 *
 * <p>What waits is written as one buffer and flushed once; shared bytes are copied once, into the buffer that the
 * socket takes.
 */
final class WebSocketWire implements Wire {

    /** About what a socket takes at once. */
    private static final int BATCH = 16 * 1024;
    private static final int LONGEST_HEADER = 10;
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int GOODBYE_SECONDS = 2;

    private final Channel channel;

    WebSocketWire(Channel channel) {
        this.channel = channel;
    }

    Channel channel() { return channel; }

    @Override
    public boolean flush(Outgoing<OutPacket> waiting) {
        while (channel.isWritable()) {
            var first = waiting.take();
            if (first == null) {
                return true;
            }
            channel.writeAndFlush(batch(first, waiting), channel.voidPromise());
        }
        return false;
    }

    private ByteBuf batch(OutPacket first, Outgoing<OutPacket> waiting) {
        var buffer = channel.alloc().directBuffer(first.size() + LONGEST_HEADER);
        write(first, buffer);
        while (buffer.readableBytes() < BATCH) {
            var next = waiting.take();
            if (next == null) {
                break;
            }
            write(next, buffer);
        }
        return buffer;
    }

    /** Besides the queue: for what belongs to this wire alone. */
    void write(OutPacket packet) {
        var buffer = channel.alloc().directBuffer(packet.size() + LONGEST_HEADER);
        write(packet, buffer);
        channel.writeAndFlush(buffer, channel.voidPromise());
    }

    private static void write(OutPacket packet, ByteBuf to) {
        int size = packet.size();
        to.ensureWritable(size + LONGEST_HEADER);
        to.writeByte(packet.binary() ? BINARY : TEXT);
        if (size < 126) {
            to.writeByte(size);
        } else if (size <= 0xFFFF) {
            to.writeByte(126).writeShort(size);
        } else {
            to.writeByte(127).writeLong(size);
        }
        to.writeBytes(packet.bytes());
    }

    @Override
    public void close(CloseReason why, Outgoing<OutPacket> waiting) {
        flush(waiting);
        channel.writeAndFlush(new CloseWebSocketFrame(why.code(), why.text()));
        channel.eventLoop().schedule(this::cut, GOODBYE_SECONDS, TimeUnit.SECONDS);
    }

    /** Answers the client's own goodbye, unless ours has been said. */
    void sayBack(int code) {
        channel.writeAndFlush(code < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, ""));
        cut();
    }

    @Override
    public void cut() {
        channel.close();
    }
}
