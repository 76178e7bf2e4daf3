package org.arcanecodex.realtime.socketio;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;

/** Frames on a WebSocket. Cures: one flush for each packet, and writing on to who does not read. */
final class WebSocketWire implements Wire {

    private static final int GOODBYE_SECONDS = 2;

    private final Channel channel;

    WebSocketWire(Channel channel) {
        this.channel = channel;
    }

    Channel channel() { return channel; }

    @Override
    public boolean flush(Outgoing<OutPacket> waiting, WebSocketFrames frames) {
        boolean nothingLeft = false;
        while (!nothingLeft && channel.isWritable()) {
            nothingLeft = write(waiting, frames);
            channel.flush();
        }
        return nothingLeft;
    }

    private boolean write(Outgoing<OutPacket> waiting, WebSocketFrames frames) {
        while (channel.isWritable()) {
            var next = waiting.take();
            if (next == null) {
                return true;
            }
            channel.write(frames.frame(next, channel.alloc()), channel.voidPromise());
        }
        return false;
    }

    /** Besides the queue: for what belongs to this wire alone. */
    void write(OutPacket packet) {
        channel.writeAndFlush(WebSocketFrames.encode(packet, channel.alloc()), channel.voidPromise());
    }

    @Override
    public void close(CloseReason why, Outgoing<OutPacket> waiting, WebSocketFrames frames) {
        flush(waiting, frames);
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
