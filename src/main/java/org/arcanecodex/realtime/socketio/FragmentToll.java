package org.arcanecodex.realtime.socketio;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;

/**
 * Each further piece of a message counts as a packet. Cures: pieces without end and without content, which never make a
 * message that could be counted.
 */
final class FragmentToll extends ChannelInboundHandlerAdapter {

    private final Sockets sockets;
    private final WebSocketWire wire;

    FragmentToll(Sockets sockets, WebSocketWire wire) {
        this.sockets = sockets;
        this.wire = wire;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object frame) {
        if (frame instanceof ContinuationWebSocketFrame) {
            sockets.heard(wire, 0);
        }
        ctx.fireChannelRead(frame);
    }
}
