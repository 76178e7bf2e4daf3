package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.platform.cluster.Lease.Answer;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis goes away in each of its ways, and comes back. */
class RedisAwayIT {

    private static final Duration TTL = Duration.ofMinutes(1);
    private static final EmbeddedRedis SERVER = TestRedis.ownServer("away");

    private final TestInstance here = new TestInstance(SERVER);
    private final TestInstance there = new TestInstance(SERVER);
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger deaf = new AtomicInteger();

    private final Bell.Listener ears = new Bell.Listener() {
        @Override
        public void rang(long id, long number) { heard.incrementAndGet(); }

        @Override
        public void deaf() { deaf.incrementAndGet(); }
    };

    @BeforeEach
    void listen() {
        here.bell.listen(ears);
        await().until(() -> here.redis.isWell() && there.redis.isWell());
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void killedItSaysNothingAndIsUsedAgainWhenItIsBack() throws IOException {
        SERVER.kill();
        await().until(() -> here.lease.acquire("room:1", "a", TTL) == Answer.UNKNOWN);
        assertThat(here.lease.renew("room:1", "a", TTL)).isEqualTo(Answer.UNKNOWN);
        here.bell.ring(1, 1);
        here.lease.release("room:1", "a");
        assertThat(up(here)).isZero();
        SERVER.start();
        recovered();
    }

    @Test
    void frozenItMakesNobodyWaitTwice() {
        SERVER.process().pause();
        try {
            assertThat(here.lease.acquire("room:1", "a", TTL)).isEqualTo(Answer.UNKNOWN);
            for (int i = 0; i < 1000; i++) {
                assertThat(here.lease.acquire("room:" + i, "a", TTL)).isEqualTo(Answer.UNKNOWN);
                here.bell.ring(i, 1);
            }
            assertThat(here.metrics.get("arcane.redis.failures").counter().count())
                    .as("the first who asked, and probes; nobody else waited")
                    .isLessThan(100);
        } finally {
            SERVER.process().resume();
        }
        recovered();
    }

    @Test
    void whoseSubscriptionsAreCutIsToldThatHeMayHaveMissedSomething() {
        SERVER.say("CLIENT KILL TYPE pubsub");
        await().until(() -> deaf.get() > 0);
        recovered();
    }

    @Test
    void emptiedItIsFilledAgain() {
        assertThat(here.lease.acquire("room:1", "a", TTL)).isEqualTo(Answer.HELD);
        SERVER.say("FLUSHALL");
        assertThat(here.lease.renew("room:1", "a", TTL)).isEqualTo(Answer.TAKEN);
        recovered();
    }

    @Test
    void notThereAtTheStartItIsUsedOnceItIs() throws IOException {
        SERVER.kill();
        try (var early = new TestInstance(SERVER)) {
            assertThat(early.lease.acquire("room:1", "a", TTL)).isEqualTo(Answer.UNKNOWN);
            var hearing = early.bell.listen(ears);
            SERVER.start();
            await().until(early.redis::isWell);
            await().until(() -> {
                there.bell.ring(2, 2);
                return heard.get() > 0;
            });
            hearing.close();
        }
    }

    private void recovered() {
        await().until(() -> here.redis.isWell() && there.redis.isWell());
        assertThat(up(here)).isEqualTo(1);
        assertThat(here.lease.acquire("room:3", "a", TTL)).isEqualTo(Answer.HELD);
        assertThat(there.lease.acquire("room:3", "b", TTL)).isEqualTo(Answer.TAKEN);
        here.lease.release("room:3", "a");
        int before = heard.get();
        await().until(() -> {
            there.bell.ring(4, 4);
            return heard.get() > before;
        });
    }

    private static double up(TestInstance instance) { return instance.metrics.get("arcane.redis.up").gauge().value(); }
}
