package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisBellIT extends BellContract {

    private static final TestInstance HERE = new TestInstance(TestRedis.shared());
    private static final TestInstance THERE = new TestInstance(TestRedis.shared());

    @AfterAll
    static void close() {
        HERE.close();
        THERE.close();
    }

    @Override
    Bell here() { return HERE.bell; }

    @Override
    Bell there() { return THERE.bell; }

    @Test
    void nonsenseOnAChannelOfOursIsNotHeard() {
        var ears = new Ears();
        try (var _ = there().listen(ears)) {
            for (var nonsense : new String[]{"7", "7:x", ":", "-1:2", "7:99999999999999999999"}) {
                TestRedis.shared().say("PUBLISH rooms:7 " + nonsense);
            }
            here().ring(7, 42);
            await().until(() -> ears.heard.contains(new Ring(7, 42)));
            assertThat(ears.heard).hasSize(1);
        }
    }
}
