package org.arcanecodex.platform.cluster;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.ratelimit.SharedBuckets;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** An instance by itself, or one of several that share a Redis. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    Instance instance(@Value("${spring.application.version:}") String version) { return Instance.fresh(version); }

    /** No Redis is named. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Alone.class)
    static class ByItself {

        @Bean
        Lease lease(InstantSource clock) { return new LocalLease(clock); }

        @Bean
        Bell bell() { return new LocalBell(); }

        @Bean
        Broadcast broadcast() { return new LocalBroadcast(); }

        @Bean
        Attendance attendance() { return new LocalAttendance(); }

        @Bean
        Rankings rankings() { return new NoRankings(); }
    }

    /** {@code REDIS_URL} is set. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Among.class)
    static class AmongOthers {

        @Bean
        Redis redis(ClusterProperties properties, MeterRegistry metrics, Tracing tracing) {
            return new Redis(properties, metrics, tracing);
        }

        @Bean
        Lease lease(Redis redis) { return new RedisLease(redis.link()); }

        @Bean
        Bell bell(Redis redis) { return new RedisBell(redis.link(), redis.channels()); }

        @Bean
        Broadcast broadcast(Redis redis, Instance me) { return new RedisBroadcast(redis.link(), redis.channels(), me); }

        @Bean
        Rankings rankings(Redis redis) { return new RedisRankings(redis.link()); }

        @Bean
        SharedStore sharedStore(Redis redis) { return redis.store(); }

        @Bean
        RedisAttendance attendance(Redis redis, Broadcast broadcast, Instance me, InstantSource clock,
                ClusterProperties properties) {
            var attendance = new RedisAttendance(redis.link(), broadcast, me, clock, properties);
            redis.every(properties.presenceTtl().dividedBy(3), attendance::refresh);
            return attendance;
        }

        @Bean
        Instances instances(Redis redis, Instance me, ClusterProperties properties, MeterRegistry metrics) {
            var instances = new Instances(redis.link(), me, properties, metrics);
            redis.every(properties.instanceTtl().dividedBy(3), instances::beat);
            return instances;
        }

        @Bean
        SharedBuckets sharedBuckets(Redis redis, ClusterProperties properties, Instances instances,
                InstantSource clock) {
            return new RedisBuckets(redis, properties, instances::lastKnown, clock);
        }

        @Bean
        RedisHealth redisHealthIndicator(Redis redis, Instances instances) { return new RedisHealth(redis, instances); }

        @Bean
        RedisLifecycle redisLifecycle(Redis redis) { return new RedisLifecycle(redis); }
    }

    static class Among implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("arcane.cluster.redis-url", "").isBlank();
        }
    }

    static class Alone extends Among {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
