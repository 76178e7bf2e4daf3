package org.arcanecodex.realtime.socketio;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request does not arrive whole in time, and those that wait too long for another. Cures:
 * heads and bodies that trickle in for ever. One for each connection, first in the pipeline.
 */
final class RequestClock extends ChannelInboundHandlerAdapter {

    private final Duration requestTimeout;
    private final Duration idleTimeout;
    private final Doorkeeper doorkeeper;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> alarm;
    private boolean idle;

    RequestClock(DoorSettings settings, Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
        this.requestTimeout = settings.requestTimeout();
        this.idleTimeout = settings.idleTimeout();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        arm(requestTimeout, "slow_request");
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) { disarm(); }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (idle) {
            idle = false;
            arm(requestTimeout, "slow_request");
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        disarm();
        ctx.fireChannelInactive();
    }

    /** The request is whole: its answer may take as long as it likes. */
    void requestIsWhole() { disarm(); }

    void answered() {
        idle = true;
        arm(idleTimeout, "idle");
    }

    private void arm(Duration time, String why) {
        disarm();
        var ctx = context;
        if (ctx != null && ctx.channel().isActive()) {
            alarm = ctx.executor().schedule(() -> {
                doorkeeper.refused(why);
                ctx.close();
            }, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
