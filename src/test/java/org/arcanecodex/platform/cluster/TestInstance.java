package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.testkit.RedisServer;

/** What one instance has of a Redis. */
final class TestInstance implements AutoCloseable {

    final MeterRegistry metrics = new SimpleMeterRegistry();
    final Redis redis;
    final Lease lease;
    final Bell bell;
    final Instance me = Instance.fresh("1");
    final RedisAttendance attendance;
    final RedisBuckets buckets;
    private boolean open = true;

    TestInstance(RedisServer server) {
        var properties = properties(server.url());
        redis = new Redis(properties, metrics);
        lease = new RedisLease(redis.link());
        bell = new RedisBell(redis.link(), redis.channels());
        attendance = new RedisAttendance(redis.link(), new RedisBroadcast(redis.link(), redis.channels(), me), me,
                InstantSource.system(), properties);
        buckets = new RedisBuckets(redis, properties, () -> 2, InstantSource.system());
        redis.start();
    }

    static ClusterProperties properties(String url) {
        return new ClusterProperties(url, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(100),
                Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(4), Duration.ofSeconds(1), 10_000);
    }

    /** Once is enough. */
    @Override
    public void close() {
        if (open) {
            open = false;
            redis.close();
        }
    }
}
