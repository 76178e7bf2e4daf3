package org.arcanecodex.platform.cluster;

import org.arcanecodex.testkit.EmbeddedRedis;

/** The rankings of an instance that shares that Redis. */
public final class TestRankings implements AutoCloseable {

    private final TestInstance instance;

    public TestRankings(EmbeddedRedis server) { this.instance = new TestInstance(server); }

    public Rankings rankings() { return new RedisRankings(instance.redis.link()); }

    public boolean isWell() { return instance.redis.isWell(); }

    @Override
    public void close() { instance.close(); }
}
