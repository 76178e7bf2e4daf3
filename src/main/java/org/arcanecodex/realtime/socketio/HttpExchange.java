package org.arcanecodex.realtime.socketio;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request and its one response. Cures: any origin was reflected with credentials, connections were closed
 * after each response, a session cookie was set that nobody needs. For any thread.
 */
final class HttpExchange {

    private final Channel channel;
    private final boolean keepAlive;
    private final @Nullable String origin;
    private final Doorkeeper doorkeeper;
    private final Runnable done;
    private boolean answered;

    /**
     * @param origin the page's origin, which has been found on the list, or null if none was given
     * @param done called on the channel's event loop once the response is on its way
     */
    HttpExchange(Channel channel, HttpRequest head, @Nullable String origin, Doorkeeper doorkeeper,
            Runnable done) {
        this.channel = channel;
        this.keepAlive = HttpUtil.isKeepAlive(head);
        this.origin = origin;
        this.doorkeeper = doorkeeper;
        this.done = done;
    }

    Channel channel() { return channel; }

    void ok(ByteBuf body) { respond(HttpResponseStatus.OK, "text/plain; charset=UTF-8", body, keepAlive); }

    void ok(String body) { ok(Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))); }

    void preflight() { respond(HttpResponseStatus.NO_CONTENT, "text/plain", Unpooled.EMPTY_BUFFER, keepAlive); }

    /** Also closes the connection: who asks for what is not there has no use of it. */
    void refuse(EngineError why) {
        doorkeeper.refused(why.name());
        respond(HttpResponseStatus.valueOf(why.status()), "application/json",
                Unpooled.wrappedBuffer(why.body().getBytes(StandardCharsets.UTF_8)), false);
    }

    private void respond(HttpResponseStatus status, String type, ByteBuf body, boolean keep) {
        if (!channel.eventLoop().inEventLoop()) {
            channel.eventLoop().execute(() -> respond(status, type, body, keep));
            return;
        }
        if (answered) {
            return;
        }
        answered = true;
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        var headers = response.headers();
        headers.set(HttpHeaderNames.CONTENT_TYPE, type);
        headers.set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Strict-Transport-Security", "max-age=31536000");
        headers.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        headers.set(HttpHeaderNames.VARY, "Origin");
        if (origin != null) {
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET,POST");
            headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "content-type");
        }
        if (!keep) {
            headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        var written = channel.writeAndFlush(response);
        done.run();
        if (!keep) {
            Farewell.to(channel);
            written.addListener(sent -> ((DuplexChannel) channel).shutdownOutput());
        }
    }
}
