package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;

import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.Verdict;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances take from the buckets of one Redis. */
class RedisBucketsIT {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("buckets");
    private static final TestInstance ONE = new TestInstance(SERVER);
    private static final TestInstance OTHER = new TestInstance(SERVER);
    private static final Rate TEN_IN_AN_HOUR = Rate.of("10/h");

    @BeforeEach
    void empty() { SERVER.say("FLUSHALL"); }

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void twoHundredAtOnceOnTwoInstancesAreTenThatPass() {
        var asked = new ArrayList<CompletableFuture<Verdict>>();
        for (int i = 0; i < 100; i++) {
            asked.add(ONE.buckets.take("rate:chat:1", TEN_IN_AN_HOUR));
            asked.add(OTHER.buckets.take("rate:chat:1", TEN_IN_AN_HOUR));
        }
        var answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(Verdict::isAllowed).hasSize(10);
        assertThat(answers).filteredOn(verdict -> !verdict.isAllowed())
                .allSatisfy(verdict -> assertThat(verdict.retryAfter()).isBetween(Duration.ofMinutes(1),
                        Duration.ofMinutes(6).plusSeconds(1)));
    }

    @Test
    void aBucketIsForgottenWhenItWouldBeFullAgain() {
        ONE.buckets.take("rate:chat:2", TEN_IN_AN_HOUR).join();
        long left = Long.parseLong(SERVER.say("PTTL rate:chat:2").substring(1));
        assertThat(Duration.ofMillis(left)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
    }

    @Test
    void nobodyWaitsForARedisThatStandsStill() throws Exception {
        var server = TestRedis.ownServer("still");
        try (var instance = new TestInstance(server)) {
            assertThat(instance.buckets.take("rate:chat:3", TEN_IN_AN_HOUR).join().isAllowed()).isTrue();
            server.process().pause();
            assertThatThrownBy(() -> instance.buckets.take("rate:chat:3", TEN_IN_AN_HOUR).join()).isNotNull();
            await().until(() -> !instance.buckets.isUp());
        } finally {
            server.kill();
        }
    }
}
