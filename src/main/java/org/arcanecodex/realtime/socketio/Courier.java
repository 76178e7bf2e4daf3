package org.arcanecodex.realtime.socketio;

import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.EventLoop;
import io.netty.util.internal.PlatformDependent;

/**
 * Writes for all sessions of one event loop, in rounds: whoever has something to send is put on the list, and one task
 * serves the whole list. Cures: a task, a buffer and a flush for each packet and receiver.
 */
final class Courier {

    /** Then reading has its turn again. */
    private static final int MOST_IN_A_ROUND = 1024;

    private final EventLoop loop;
    private final Queue<Outbox> waiting = PlatformDependent.newMpscQueue();
    private final AtomicBoolean called = new AtomicBoolean();
    private final Runnable round = this::round;

    Courier(EventLoop loop) {
        this.loop = loop;
    }

    EventLoop loop() { return loop; }

    /** For any thread. */
    void call(Outbox outbox) {
        waiting.add(outbox);
        call();
    }

    private void call() {
        if (called.compareAndSet(false, true)) {
            execute(round);
        }
    }

    private void round() {
        called.set(false);
        try (var frames = new WebSocketFrames()) {
            for (int served = 0; served < MOST_IN_A_ROUND; served++) {
                var next = waiting.poll();
                if (next == null) {
                    return;
                }
                next.flush(frames);
            }
        } finally {
            if (!waiting.isEmpty()) {
                call();
            }
        }
    }

    void execute(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException stopped) {
            // the server stops: nobody is there to be told
        }
    }
}
