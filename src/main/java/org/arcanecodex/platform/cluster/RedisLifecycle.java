package org.arcanecodex.platform.cluster;

import org.springframework.context.SmartLifecycle;

/** Connects to Redis before anything that uses it starts, and leaves it after all of that has stopped. */
final class RedisLifecycle implements SmartLifecycle {

    private final Redis redis;
    private volatile boolean running;

    RedisLifecycle(Redis redis) { this.redis = redis; }

    @Override
    public void start() {
        redis.start();
        running = true;
    }

    /** The connection itself is closed with the application, after the last release of a lease. */
    @Override
    public void stop() { running = false; }

    @Override
    public boolean isRunning() { return running; }

    @Override
    public int getPhase() { return Integer.MIN_VALUE / 4; }
}
