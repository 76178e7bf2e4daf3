package org.arcanecodex.platform.cluster;

import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** An instance by itself, or one of several that share a Redis. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    /** No Redis is named. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Alone.class)
    static class ByItself {

        @Bean
        Lease lease(InstantSource clock) { return new LocalLease(clock); }

        @Bean
        Bell bell() { return new LocalBell(); }
    }

    /** {@code REDIS_URL} is set. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Among.class)
    static class AmongOthers {

        @Bean
        Redis redis(ClusterProperties properties, MeterRegistry metrics) { return new Redis(properties, metrics); }

        @Bean
        Lease lease(Redis redis) { return new RedisLease(redis.link()); }

        @Bean
        Bell bell(Redis redis) { return new RedisBell(redis.link(), redis.channels()); }

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
