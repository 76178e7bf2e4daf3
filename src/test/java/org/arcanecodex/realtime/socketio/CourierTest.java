package org.arcanecodex.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.netty.channel.DefaultEventLoop;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Outgoing;
import org.arcanecodex.gateway.QueueLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final int CROWD = 3000;
    private static final int BROKEN = 7;

    private final DefaultEventLoop loop = new DefaultEventLoop();
    private final Courier courier = new Courier(loop);
    private final Set<Integer> served = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    @Test
    void everybodyIsServedThoughTheyAreMoreThanARoundTakesAndOneBreaks() {
        var outboxes = java.util.stream.IntStream.range(0, CROWD)
                .mapToObj(i -> new Outbox(new QueueLimits(8, 100), new Noted(i), courier, () -> {}))
                .toList();
        loop.execute(() -> outboxes.forEach(outbox -> outbox.send(OutPacket.PING)));
        await().until(() -> served.size() == CROWD - 1);
        assertThat(served).doesNotContain(BROKEN);
    }

    private final class Noted implements Wire {

        private final int number;

        Noted(int number) {
            this.number = number;
        }

        @Override
        public boolean flush(Outgoing<OutPacket> waiting, WebSocketFrames frames) {
            if (number == BROKEN) {
                throw new IllegalStateException("broken");
            }
            while (waiting.take() != null) {
                served.add(number);
            }
            return true;
        }

        @Override
        public void close(CloseReason why, Outgoing<OutPacket> waiting, WebSocketFrames frames) {}

        @Override
        public void cut() {}
    }
}
