package org.arcanecodex.platform.ratelimit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;

import org.jspecify.annotations.Nullable;

/**
 * One limit with a bucket for each key: full at first, refilled evenly.
 *
 * <p>Where instances share buckets, a key's bucket here stands before the shared one, so that what this instance alone
 * has had too much of costs no way to Redis. While the shared ones are away, each token costs as many as there are
 * instances: together they keep to the limit, and nobody gets more than it.
 *
 * <p>For any thread.
 */
public final class RateLimiter {

    /** Beyond it the least used are forgotten, which refills them: memory stays bounded whoever knocks. */
    private static final int MOST_KEYS = 50_000;

    private final String name;
    private final Rate rate;
    private final @Nullable SharedBuckets shared;
    private final LongSupplier nanoTime;
    private final TimeMeter time;
    private final Cache<String, FrontBucket> buckets;

    RateLimiter(String name, Rate rate, @Nullable SharedBuckets shared, LongSupplier nanoTime) {
        this.name = name;
        this.rate = rate;
        this.shared = shared;
        this.nanoTime = nanoTime;
        this.time = new SteadyTime(nanoTime);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.per().plus(Duration.ofSeconds(1)))
                .build();
    }

    public String name() { return name; }

    public Rate rate() { return rate; }

    /**
     * Takes a token by the word of this instance, and tells the others, who may then have none. Never waits: for I/O
     * threads. Instances together let through at most what they do before they have heard of each other.
     */
    public Verdict takeAtOnce(String key) {
        var bucket = bucket(key);
        var verdict = bucket.take(price(), nanoTime.getAsLong());
        if (verdict.isAllowed() && isShared()) {
            taken(key, bucket);
        }
        return verdict;
    }

    private void taken(String key, FrontBucket bucket) {
        sharedTake(key).whenComplete((said, failure) -> {
            if (failure == null && !said.isAllowed()) {
                bucket.holdUntil(nanoTime.getAsLong() + said.retryAfter().toNanos());
            }
        });
    }

    /** Takes a token from what all instances share; the answer may come on another thread, and soon. */
    public CompletableFuture<Verdict> request(String key) {
        var bucket = bucket(key);
        var verdict = bucket.take(price(), nanoTime.getAsLong());
        if (!verdict.isAllowed() || !isShared()) {
            return CompletableFuture.completedFuture(verdict);
        }
        return sharedTake(key).handle((said, failure) -> failure == null
                ? agreed(said, bucket)
                : bucket.take(Math.max(0, instances() - 1), nanoTime.getAsLong()));
    }

    private Verdict agreed(Verdict said, FrontBucket bucket) {
        if (!said.isAllowed()) {
            bucket.holdUntil(nanoTime.getAsLong() + said.retryAfter().toNanos());
        }
        return said;
    }

    /** The same for threads that may wait, which they do for no longer than Redis is given to answer. */
    public Verdict take(String key) {
        try {
            return request(key).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("A limit could not be asked", e);
        }
    }

    /** What {@link #takeAtOnce} would say; takes nothing. */
    public Verdict look(String key) {
        return bucket(key).look(price(), nanoTime.getAsLong());
    }

    private int price() { return shared == null || shared.isUp() ? 1 : instances(); }

    private int instances() { return shared == null ? 1 : Math.min(shared.instances(), rate.times()); }

    private boolean isShared() { return shared != null && shared.isUp(); }

    private CompletableFuture<Verdict> sharedTake(String key) {
        return shared == null
                ? CompletableFuture.failedFuture(new IllegalStateException())
                : shared.take("rate:" + name + ":" + key, rate);
    }

    private FrontBucket bucket(String key) { return buckets.get(key, _ -> new FrontBucket(rate, time)); }

    private record SteadyTime(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() { return nanos.getAsLong(); }

        @Override
        public boolean isWallClockBased() { return false; }
    }
}
