package org.arcanecodex.platform.cache;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.cluster.Broadcast;
import org.arcanecodex.platform.cluster.SharedStore;
import org.arcanecodex.platform.secret.SecretKeys;
import org.jspecify.annotations.Nullable;

/** Makes the caches of the modules. Without a Redis each of them has its first level only. */
public final class Caches {

    private static final String KEY = "cache";

    private final CacheProperties terms;
    private final byte[] key;
    private final @Nullable SecondLevel second;
    private final Invalidations invalidations;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final List<TwoLevelCache<?, ?>> all = new CopyOnWriteArrayList<>();

    Caches(CacheProperties terms, SecretKeys secrets, @Nullable SharedStore store, Broadcast broadcast,
            MeterRegistry registry, InstantSource clock) {
        this.terms = terms;
        this.key = secrets.derive(KEY);
        this.second = store == null || !terms.enabled() ? null : new SecondLevel(store, terms.breakerPause());
        this.invalidations = new Invalidations(second, broadcast, terms.forgottenAtMost());
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("arcane.cache.breaker", this, it -> it.second == null ? 0 : it.second.breakerState())
                .description("0: Redis is asked; 1: it is tried; 2: nobody waits for it")
                .register(registry);
        Gauge.builder("arcane.cache.forgotten", invalidations, Invalidations::inMind)
                .description("Changed facts of which Redis could not be told yet")
                .register(registry);
    }

    /** @throws IllegalStateException if there is one of that name */
    public <K, V> TwoLevelCache<K, V> of(CacheRecipe<K, V> recipe) {
        var metrics = new CacheMetrics(registry, recipe.name());
        var codec = new EntryCodec<>(recipe.version(), recipe.type(), key, terms, terms.ttl(recipe.kind()));
        var first = new FirstLevel<V>(terms, clock, metrics);
        var fetching = new Fetching<>(recipe.name(), codec, terms, first, second, invalidations, metrics, clock);
        var cache = new TwoLevelCache<>(recipe, terms.enabled(), codec, first, fetching, invalidations, metrics,
                clock);
        all.add(cache);
        return cache;
    }

    List<TwoLevelCache<?, ?>> all() {
        return List.copyOf(all);
    }

    Invalidations invalidations() {
        return invalidations;
    }
}
