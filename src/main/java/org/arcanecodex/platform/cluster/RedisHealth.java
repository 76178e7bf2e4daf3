package org.arcanecodex.platform.cluster;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Redis away is no reason to be down: the game goes on without. */
final class RedisHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Redis does not answer; the game goes on");

    private final Redis redis;
    private final Instances instances;

    RedisHealth(Redis redis, Instances instances) {
        this.redis = redis;
        this.instances = instances;
    }

    @Override
    public Health health() {
        return Health.status(redis.isWell() ? Status.UP : DEGRADED)
                .withDetail("answers", redis.link().isUp())
                .withDetail("hears", redis.channels().isHearing())
                .withDetail("instances", instances.alive())
                .build();
    }
}
