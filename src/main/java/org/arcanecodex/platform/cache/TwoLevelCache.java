package org.arcanecodex.platform.cache;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.arcanecodex.platform.cache.FirstLevel.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Facts by their keys. A read finds them in this process, else in what all instances keep together, else asks the
 * database, once for all who miss the same fact at the same time. No read that begins after {@link #changed} has
 * returned shows what was true before on this instance; on others not for longer than the first level trusts itself.
 *
 * <p>For any thread; a read may wait for the database. Made by {@link Caches}.
 *
 * @param <K> a key
 * @param <V> a fact
 */
public final class TwoLevelCache<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(TwoLevelCache.class);

    private final CacheRecipe<K, V> recipe;
    private final boolean enabled;
    private final EntryCodec<V> codec;
    private final FirstLevel<V> first;
    private final Fetching<V> fetching;
    private final Flights<Held<V>> flights = new Flights<>();
    private final Set<String> renewing = ConcurrentHashMap.newKeySet();
    private final Invalidations invalidations;
    private final CacheMetrics metrics;
    private final InstantSource clock;

    TwoLevelCache(CacheRecipe<K, V> recipe, boolean enabled, EntryCodec<V> codec, FirstLevel<V> first,
            Fetching<V> fetching, Invalidations invalidations, CacheMetrics metrics, InstantSource clock) {
        this.recipe = recipe;
        this.enabled = enabled;
        this.codec = codec;
        this.first = first;
        this.fetching = fetching;
        this.invalidations = invalidations;
        this.metrics = metrics;
        this.clock = clock;
        invalidations.watch(recipe.name(), new Invalidations.Forgetful() {
            @Override
            public void forgetHere(String word) {
                flights.turnBack(word);
                first.forget(word);
            }

            @Override
            public void forgetAllHere() {
                flights.turnAllBack();
                first.forgetAll();
            }
        });
    }

    /** Empty if there is no such thing. */
    public Optional<V> get(K key) {
        return Optional.ofNullable(entry(key).value());
    }

    /** The same as JSON, as it is kept. */
    public Optional<Encoded> encoded(K key) {
        return Optional.ofNullable(entry(key).encoded());
    }

    /** Both, of the same moment. */
    public Optional<Kept<V>> kept(K key) {
        var entry = entry(key);
        var value = entry.value();
        var encoded = entry.encoded();
        return value == null || encoded == null ? Optional.empty() : Optional.of(new Kept<>(value, encoded));
    }

    /** Those of them that there are. */
    public Map<K, V> getAll(Collection<K> keys) {
        var found = new HashMap<K, V>();
        entries(keys).forEach((key, entry) -> {
            var value = entry.value();
            if (value != null) {
                found.put(key, value);
            }
        });
        return found;
    }

    /** To be told within the transaction that changes the fact, or after it. */
    public void changed(K key) {
        metrics.invalidated();
        invalidations.changed(recipe.name(), recipe.word().apply(key));
    }

    /** The same for all facts of this cache. */
    public void changedAll() {
        metrics.invalidated();
        invalidations.changedAll(recipe.name());
    }

    /** Fetches what is read most, whether it is here or not. */
    void warm() {
        var keys = recipe.hot().get();
        if (enabled && !keys.isEmpty()) {
            var words = words(keys);
            flights.join(words.keySet(), some -> fetching.load(some, source(words)), first::put);
        }
    }

    String name() {
        return recipe.name();
    }

    private Entry<V> entry(K key) {
        return entries(List.of(key)).values().iterator().next();
    }

    private Map<K, Entry<V>> entries(Collection<K> keys) {
        if (!enabled) {
            return unkept(keys);
        }
        long now = clock.millis();
        var found = new HashMap<K, Entry<V>>();
        var missing = new LinkedHashMap<String, K>();
        for (var key : keys) {
            var word = recipe.word().apply(key);
            var held = first.find(word);
            if (held != null && now < held.trustedUntil()) {
                metrics.first();
                found.put(key, shown(held));
            } else {
                missing.put(word, key);
            }
        }
        if (!missing.isEmpty()) {
            flights.join(missing.keySet(), some -> fetching.fetch(some, source(missing)), first::put)
                    .forEach((word, held) -> {
                        var key = Objects.requireNonNull(missing.get(word));
                        found.put(key, shown(held));
                        if (held.isStale()) {
                            renew(word, key);
                        }
                    });
        }
        return found;
    }

    private Entry<V> shown(Held<V> held) {
        if (held.isStale()) {
            metrics.stale();
        }
        return held.entry();
    }

    /** Whoever reads goes on with the old fact meanwhile. */
    private void renew(String word, K key) {
        if (renewing.add(word)) {
            Thread.ofVirtual().name("cache-" + recipe.name()).start(() -> {
                try {
                    flights.join(List.of(word), some -> fetching.load(some, source(Map.of(word, key))), first::put);
                } catch (RuntimeException e) {
                    LOG.debug("An old fact of {} could not be renewed: {}", recipe.name(), e.toString());
                } finally {
                    renewing.remove(word);
                }
            });
        }
    }

    private Map<K, Entry<V>> unkept(Collection<K> keys) {
        metrics.missed(keys.size());
        var values = recipe.source().apply(Set.copyOf(keys));
        var found = new HashMap<K, Entry<V>>();
        keys.forEach(key -> found.put(key, codec.entry(values.get(key), clock.millis())));
        return found;
    }

    private Function<Set<String>, Map<String, V>> source(Map<String, K> keys) {
        return some -> {
            var wanted = new HashMap<K, String>();
            some.forEach(word -> wanted.put(keys.get(word), word));
            var found = new HashMap<String, V>();
            recipe.source().apply(Set.copyOf(wanted.keySet())).forEach((key, value) -> {
                var word = wanted.get(key);
                if (word != null) {
                    found.put(word, value);
                }
            });
            return found;
        };
    }

    private Map<String, K> words(Collection<K> keys) {
        var words = new LinkedHashMap<String, K>();
        keys.forEach(key -> words.put(recipe.word().apply(key), key));
        return words;
    }
}
