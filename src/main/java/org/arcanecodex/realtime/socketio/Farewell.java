package org.arcanecodex.realtime.socketio;

import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/**
 * Keeps a connection for a moment after the last word, and drops what still comes in. Cures: closing while the client
 * was still talking reset the connection, and it never learned why.
 */
final class Farewell extends ChannelInboundHandlerAdapter {

    private static final int SECONDS = 2;

    private Farewell() {}

    /** The other side closes, or we do after a moment. On the channel's event loop. */
    static void to(Channel channel) {
        if (channel.isActive() && channel.pipeline().get(Farewell.class) == null) {
            channel.pipeline().addFirst(new Farewell());
            channel.eventLoop().schedule(() -> channel.close(), SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) { ReferenceCountUtil.release(message); }
}
