package org.arcanecodex.platform.cluster;

import org.arcanecodex.platform.ratelimit.SharedBuckets;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.awaitility.Awaitility;

/** The buckets that instances share, over a real Redis, for whoever measures them. */
public final class TestBuckets implements AutoCloseable {

    private final TestInstance instance;

    public TestBuckets(EmbeddedRedis server) {
        instance = new TestInstance(server);
        Awaitility.await().until(instance.buckets::isUp);
    }

    public SharedBuckets shared() { return instance.buckets; }

    @Override
    public void close() { instance.close(); }
}
