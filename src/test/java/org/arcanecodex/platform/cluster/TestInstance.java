package org.arcanecodex.platform.cluster;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.testkit.EmbeddedRedis;

/** What one instance has of a Redis. */
final class TestInstance implements AutoCloseable {

    final MeterRegistry metrics = new SimpleMeterRegistry();
    final Redis redis;
    final Lease lease;
    final Bell bell;

    TestInstance(EmbeddedRedis server) {
        redis = new Redis(properties(server.url()), metrics);
        lease = new RedisLease(redis.link());
        bell = new RedisBell(redis.link(), redis.channels());
        redis.start();
    }

    static ClusterProperties properties(String url) {
        return new ClusterProperties(url, Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(100),
                Duration.ofMillis(200), 10_000);
    }

    @Override
    public void close() { redis.close(); }
}
