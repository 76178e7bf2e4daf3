package org.arcanecodex.realtime.socketio;

import java.net.InetSocketAddress;
import java.util.Optional;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.arcanecodex.platform.web.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What comes in as HTTP: every request is looked at before any object is made for it. Cures: no check of origin,
 * version or method, and sessions made by a POST or OPTIONS. One for each connection.
 */
final class HttpDoor extends ChannelInboundHandlerAdapter {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final EngineSessions sessions;
    private final DoorSettings settings;
    private final Doorkeeper doorkeeper;
    private final RequestClock clock;
    private @Nullable Visit visit;

    HttpDoor(EngineSessions sessions, DoorSettings settings, Doorkeeper doorkeeper, RequestClock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** One request on its way through. */
    private record Visit(HttpRequest head, EngineRequest request, HttpExchange exchange, Body body) {}

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof HttpRequest head) {
                begin(ctx, head);
            }
            if (message instanceof HttpContent content && visit != null) {
                read(ctx, visit, content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** Closes on who asks on before it has read. */
    private void begin(ChannelHandlerContext ctx, HttpRequest head) {
        if (visit != null || !ctx.channel().isWritable()) {
            doorkeeper.refused("impatient");
            ctx.close();
            return;
        }
        var origins = head.headers().getAll(HttpHeaderNames.ORIGIN);
        var welcome = doorkeeper.welcomes(origins, head.headers().getAll(FETCH_SITE));
        var origin = welcome && !origins.isEmpty() ? origins.getFirst() : null;
        var exchange = new HttpExchange(ctx.channel(), head, origin, doorkeeper, this::answered);
        var request = welcome ? read(head) : new EngineRequest.Wrong(EngineError.FORBIDDEN);
        visit = new Visit(head, request, exchange, new Body(settings.maxPayload()));
        switch (request) {
            case EngineRequest.Wrong(var why) -> exchange.refuse(why);
            case EngineRequest.Post(var sid) -> {
                session(sid, exchange).ifPresent(it -> it.polling().postBegins(exchange));
                if (HttpUtil.getContentLength(head, 0L) > settings.maxPayload()) {
                    session(sid, exchange).ifPresent(it -> it.polling().postTooLarge(exchange));
                }
            }
            default -> {
                if (HttpUtil.getContentLength(head, 0L) > 0) {
                    exchange.refuse(EngineError.BAD_REQUEST);
                }
            }
        }
    }

    private EngineRequest read(HttpRequest head) {
        return head.decoderResult().isSuccess() && !head.headers().contains(HttpHeaderNames.EXPECT)
                ? EngineRequest.read(head, settings.path())
                : new EngineRequest.Wrong(EngineError.BAD_REQUEST);
    }

    private void read(ChannelHandlerContext ctx, Visit now, HttpContent content) {
        if (!content.decoderResult().isSuccess()) {
            doorkeeper.refused("malformed");
            ctx.close();
        } else if (!now.body().add(content.content())) {
            tooLarge(now);
        } else if (content instanceof LastHttpContent) {
            clock.requestIsWhole();
            answer(ctx, now);
        }
    }

    private void tooLarge(Visit now) {
        visit = null;
        if (now.request() instanceof EngineRequest.Post(var sid)) {
            session(sid, now.exchange()).ifPresent(it -> it.polling().postTooLarge(now.exchange()));
        } else {
            now.exchange().refuse(EngineError.TOO_LARGE);
        }
    }

    private void answer(ChannelHandlerContext ctx, Visit now) {
        var exchange = now.exchange();
        switch (now.request()) {
            case EngineRequest.OpenPolling() -> openPolling(ctx, now);
            case EngineRequest.OpenWebSocket() -> openWebSocket(ctx, now);
            case EngineRequest.Upgrade(var sid) -> session(sid, exchange).ifPresent(it -> upgrade(ctx, now, it));
            case EngineRequest.Poll(var sid) -> session(sid, exchange).ifPresent(it -> it.polling().poll(exchange));
            case EngineRequest.Post(var sid) ->
                session(sid, exchange).ifPresent(it -> it.polling().postEnds(exchange, now.body().text()));
            case EngineRequest.Preflight() -> exchange.preflight();
            case EngineRequest.Wrong(var why) -> {
                // has been refused already
            }
        }
    }

    private void openPolling(ChannelHandlerContext ctx, Visit now) {
        enter(ctx, now).ifPresent(arrival -> {
            var session = sessions.open(arrival, new PollingWire(), ctx.channel().eventLoop());
            now.exchange().ok(session.welcome());
        });
    }

    private void openWebSocket(ChannelHandlerContext ctx, Visit now) {
        enter(ctx, now).ifPresent(arrival -> WebSocketDoor.shake(ctx, now.head(), settings, clock, this,
                wire -> {
                    var session = sessions.open(arrival, wire, ctx.channel().eventLoop());
                    session.send(OutPacket.text(session.welcome()));
                    return session;
                }, () -> doorkeeper.left(arrival.address())));
    }

    private void upgrade(ChannelHandlerContext ctx, Visit now, EngineSession session) {
        WebSocketDoor.shake(ctx, now.head(), settings, clock, this, wire -> {
            session.sockets().upgrade(wire);
            return session;
        }, () -> {});
    }

    private Optional<Arrival> enter(ChannelHandlerContext ctx, Visit now) {
        var peer = ((InetSocketAddress) ctx.channel().remoteAddress()).getAddress();
        var address = doorkeeper.address(peer, now.head().headers().getAll(FORWARDED_FOR));
        var refusal = doorkeeper.enter(address);
        if (refusal != null) {
            now.exchange().refuse(refusal);
            return Optional.empty();
        }
        return Optional.of(new Arrival(address, RequestId.accept(now.head().headers().get(RequestId.HEADER))));
    }

    private Optional<EngineSession> session(String sid, HttpExchange exchange) {
        var session = sessions.find(sid);
        if (session.isEmpty()) {
            exchange.refuse(EngineError.UNKNOWN_SESSION);
        }
        return session;
    }

    private void answered() {
        visit = null;
        clock.answered();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        var gone = visit;
        visit = null;
        if (gone != null) {
            switch (gone.request()) {
                case EngineRequest.Poll(var sid) ->
                    sessions.find(sid).ifPresent(it -> it.polling().aborted(gone.exchange()));
                case EngineRequest.Post(var sid) ->
                    sessions.find(sid).ifPresent(it -> it.polling().aborted(gone.exchange()));
                default -> {
                    // nothing hangs on it
                }
            }
        }
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) { ctx.close(); }
}
