package org.arcanecodex.realtime.socketio;

import java.util.function.Function;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import org.arcanecodex.gateway.CloseReason;

/**
 * What comes in over a WebSocket. Cures: compression without a cap, oversized input that ended in a bare close, pings
 * that nobody answered. One for each connection; on the connection's event loop.
 */
final class WebSocketDoor extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Sockets sockets;
    private final WebSocketWire wire;

    private WebSocketDoor(Sockets sockets, WebSocketWire wire) {
        this.sockets = sockets;
        this.wire = wire;
    }

    /**
     * Turns an HTTP connection into a WebSocket.
     *
     * @param opened called once it is one; tells whose it is
     * @param failed called if it never becomes one
     */
    static void shake(ChannelHandlerContext ctx, HttpRequest head, DoorSettings settings, RequestClock clock,
            HttpDoor http, Function<WebSocketWire, EngineSession> opened, Runnable failed) {
        var request = new DefaultFullHttpRequest(head.protocolVersion(), head.method(), head.uri(),
                Unpooled.EMPTY_BUFFER, head.headers(), head.headers());
        var config = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(settings.maxPayload())
                .allowExtensions(false)
                .closeOnProtocolViolation(false)
                .build();
        var channel = ctx.channel();
        new WebSocketServerHandshaker13(head.uri(), null, config).handshake(channel, request).addListener(done -> {
            if (!done.isSuccess()) {
                failed.run();
                channel.close();
                return;
            }
            var wire = new WebSocketWire(channel);
            var pipeline = channel.pipeline();
            var sockets = opened.apply(wire).sockets();
            pipeline.addLast(new FragmentToll(sockets, wire), new Utf8FrameValidator(false),
                    new WebSocketFrameAggregator(settings.maxPayload()), new WebSocketDoor(sockets, wire));
            pipeline.remove(http);
            pipeline.remove(clock);
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> sockets.text(wire, text.text());
            case BinaryWebSocketFrame binary -> sockets.binary(wire, ByteBufUtil.getBytes(binary.content()));
            case PingWebSocketFrame ping -> {
                sockets.heard(wire, ping.content().readableBytes());
                pong(ctx.channel(), ping);
            }
            case CloseWebSocketFrame close -> sockets.closedByPeer(wire, close.statusCode());
            default -> sockets.heard(wire, frame.content().readableBytes());
        }
    }

    /** Who does not read gets no pongs either. */
    private static void pong(Channel channel, PingWebSocketFrame ping) {
        if (channel.isWritable()) {
            channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (ctx.channel().isWritable()) {
            sockets.writable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) { sockets.lost(wire); }

    /** The decoder has lost its place: nothing more can be read from here. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Farewell.to(ctx.channel());
        sockets.misbehaved(wire, reason(cause));
    }

    private static CloseReason reason(Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            return CloseReason.TOO_LARGE;
        }
        var code = cause instanceof CorruptedWebSocketFrameException corrupt ? corrupt.closeStatus().code() : 0;
        return switch (code) {
            case 1007 -> CloseReason.NOT_UTF8;
            case 1009 -> CloseReason.TOO_LARGE;
            default -> CloseReason.MALFORMED;
        };
    }
}
