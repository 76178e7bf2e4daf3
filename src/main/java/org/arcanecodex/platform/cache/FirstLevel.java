package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

/** What this process keeps of one cache. For any thread. */
final class FirstLevel<V> {

    /**
     * @param trustedUntil epoch millis up to which it is shown without a look at what others know
     * @param isStale nothing newer was at hand when it was put here
     */
    record Held<V>(Entry<V> entry, long trustedUntil, boolean isStale) {}

    private final Cache<String, Held<V>> held;

    FirstLevel(CacheProperties terms, InstantSource clock, CacheMetrics metrics) {
        this.held = Caffeine.newBuilder()
                .maximumWeight(terms.firstLevelSize().toBytes())
                .<String, Held<V>>weigher((_, one) -> one.entry().weight())
                .expireAfter(Expiry.<String, Held<V>>writing((_, one) -> Duration
                        .ofMillis(Math.max(1, one.entry().keptUntil() - clock.millis()))))
                .evictionListener((_, _, _) -> metrics.evicted())
                .build();
        metrics.watch(held::estimatedSize, () -> held.policy()
                .eviction()
                .flatMap(eviction -> eviction.weightedSize().stream().boxed().findFirst())
                .orElse(0L));
    }

    @Nullable
    Held<V> find(String word) {
        return held.getIfPresent(word);
    }

    void put(String word, Held<V> one) {
        held.put(word, one);
    }

    void forget(String word) {
        held.invalidate(word);
    }

    void forgetAll() {
        held.invalidateAll();
    }
}
