package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisException;

import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.SharedBuckets;
import org.arcanecodex.platform.ratelimit.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets in Redis, by the database's clock, which all instances go by. What one instance asks of a bucket at the same
 * time goes in one message.
 */
final class RedisBuckets implements SharedBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);

    /** Kept a little longer than it takes to fill one, for clocks that differ. */
    private static final Duration AFTER_IT_IS_FULL = Duration.ofSeconds(10);
    private static final int MOST_AT_HAND = 20_000;

    private final Redis redis;
    private final Duration patience;
    private final IntSupplier instances;
    private final TimeMeter time;
    private final Cache<String, AsyncBucketProxy> atHand = Caffeine.newBuilder()
            .maximumSize(MOST_AT_HAND)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private volatile @Nullable AsyncProxyManager<String> buckets;

    RedisBuckets(Redis redis, ClusterProperties properties, IntSupplier instances, InstantSource clock) {
        this.redis = redis;
        this.patience = properties.commandTimeout();
        this.instances = instances;
        this.time = new SharedTime(clock);
        redis.link().whenBack(this::connect);
    }

    private void connect() {
        if (buckets != null) {
            return;
        }
        try {
            buckets = Bucket4jLettuce.casBasedBuilder(redis.connectForBytes())
                    .clientClock(time)
                    .requestTimeout(patience)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_IT_IS_FULL))
                    .build()
                    .asAsync();
        } catch (RedisException e) {
            LOG.warn("Limits are not shared until Redis is there again: {}", e.getMessage());
        }
    }

    @Override
    public boolean isUp() { return redis.link().isUp() && buckets != null; }

    @Override
    public int instances() { return instances.getAsInt(); }

    @Override
    public CompletableFuture<Verdict> take(String bucket, Rate rate) {
        var there = buckets;
        if (there == null) {
            return CompletableFuture.failedFuture(new RedisException("not connected"));
        }
        return atHand.get(bucket, name -> open(there, name, rate))
                .tryConsumeAndReturnRemaining(1)
                .thenApply(probe -> new Verdict(Duration.ofNanos(probe.getNanosToWaitForRefill()),
                        probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset())));
    }

    private static AsyncBucketProxy open(AsyncProxyManager<String> buckets, String name, Rate rate) {
        var limit = BucketConfiguration.builder()
                .addLimit(it -> it.capacity(rate.times()).refillGreedy(rate.times(), rate.per()))
                .build();
        return buckets.builder()
                .withOptimization(Optimizations.batching())
                .build(name, () -> CompletableFuture.completedFuture(limit));
    }

    private record SharedTime(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() { return clock.millis() * 1_000_000; }

        @Override
        public boolean isWallClockBased() { return true; }
    }
}
