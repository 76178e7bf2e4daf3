package org.arcanecodex.platform.ratelimit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A bucket of tokens for each key, full at first, refilled evenly. In this process only. For any thread; nobody waits.
 *
 * <p>A bucket is one number: the instant at which it will be full again. So taking a token is one compare-and-set.
 */
public final class TokenBuckets<K> {

    /** Beyond it the least used are forgotten, which refills them: memory stays bounded whoever knocks. */
    private static final int MOST_KEYS = 100_000;

    private final long nanosPerToken;
    private final long nanosToFill;
    private final LongSupplier nanoTime;
    private final Cache<K, AtomicLong> fullAt;

    public TokenBuckets(Rate rate) {
        this(rate, System::nanoTime);
    }

    public TokenBuckets(Rate rate, LongSupplier nanoTime) {
        this.nanosPerToken = rate.nanosPerToken();
        this.nanosToFill = nanosPerToken * rate.times();
        this.nanoTime = nanoTime;
        this.fullAt = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(Duration.ofNanos(nanosToFill))
                .build();
    }

    /** Takes a token: zero if there was one, else how long until there is. */
    public Duration take(K key) {
        long now = nanoTime.getAsLong();
        var bucket = bucket(key, now);
        while (true) {
            long was = bucket.get();
            long base = Math.max(was - now, 0);
            if (base + nanosPerToken > nanosToFill) {
                return Duration.ofNanos(base + nanosPerToken - nanosToFill);
            }
            if (bucket.compareAndSet(was, now + base + nanosPerToken)) {
                return Duration.ZERO;
            }
        }
    }

    /** How long until there is a token, without taking one; zero if there is. */
    public Duration untilNext(K key) {
        long now = nanoTime.getAsLong();
        long base = Math.max(bucket(key, now).get() - now, 0);
        return Duration.ofNanos(Math.max(base + nanosPerToken - nanosToFill, 0));
    }

    private AtomicLong bucket(K key, long now) { return fullAt.get(key, _ -> new AtomicLong(now)); }
}
