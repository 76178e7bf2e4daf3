package org.arcanecodex.realtime.socketio;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import org.jspecify.annotations.Nullable;

/**
 * Asks now and then whether the client is still there. Cures: sessions that nothing removed. On the session's loop.
 */
final class Heartbeat {

    private final Duration interval;
    private final Duration timeout;
    private final Runnable ping;
    private final Runnable silence;
    private EventLoop loop;
    private @Nullable Future<?> next;
    private boolean awaiting;
    private long deadline;

    Heartbeat(DoorSettings settings, EventLoop loop, Runnable ping, Runnable silence) {
        this.interval = settings.pingInterval();
        this.timeout = settings.pingTimeout();
        this.loop = loop;
        this.ping = ping;
        this.silence = silence;
        pingAfter(interval);
    }

    void pong() { awaiting = false; }

    void moveTo(EventLoop other) { loop = other; }

    /** Whether the time for an answer is over, even if the clock has not struck yet. */
    boolean isOverdue() {
        return awaiting && System.nanoTime() - deadline >= 0;
    }

    void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }

    private void pingAfter(Duration pause) {
        deadline = System.nanoTime() + pause.toNanos() + timeout.toNanos();
        next = loop.schedule(this::ping, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void ping() {
        awaiting = true;
        ping.run();
        next = loop.schedule(this::check, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (awaiting) {
            silence.run();
        } else {
            pingAfter(interval.minus(timeout));
        }
    }
}
