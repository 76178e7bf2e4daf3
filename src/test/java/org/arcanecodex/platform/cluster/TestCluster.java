package org.arcanecodex.platform.cluster;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.testkit.EmbeddedRedis;

/** What one instance shares with others by a Redis, for tests of other parts. */
public final class TestCluster implements AutoCloseable {

    private final Redis redis;
    private final Broadcast broadcast;

    public TestCluster(EmbeddedRedis server) {
        this.redis = new Redis(TestInstance.properties(server.url()), new SimpleMeterRegistry());
        this.broadcast = new RedisBroadcast(redis.link(), redis.channels(), Instance.fresh("1"));
    }

    /** After everybody listens. */
    public void start() {
        redis.start();
    }

    /** Now and then, also while Redis is away. */
    public void every(Duration period, Runnable work) {
        redis.every(period, work);
    }

    public boolean isWell() { return redis.isWell(); }

    public SharedStore store() {
        return redis.store();
    }

    public Broadcast broadcast() {
        return broadcast;
    }

    @Override
    public void close() {
        redis.close();
    }
}
