package org.arcanecodex.platform.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import tools.jackson.core.type.TypeReference;

/**
 * What a cache needs to be told: what its facts are, how they are called, and whence they come.
 *
 * @param name as it is in metrics and in Redis; letters, digits, dots and hyphens
 * @param version of the form in which facts are encoded: with another one, what an older release wrote is not read
 * @param word what a key is called in Redis
 * @param source asks the database for some of them and answers with those that there are; may be slow, may throw
 * @param hot the keys to be fetched before anybody asks
 * @param <K> a key; equal keys have equal words
 * @param <V> a fact: a record that does not change
 */
public record CacheRecipe<K, V>(String name, CacheKind kind, int version, TypeReference<V> type,
        Function<? super K, String> word, Function<Set<K>, Map<K, V>> source, Supplier<? extends Collection<K>> hot) {

    public CacheRecipe {
        if (!name.matches("[a-z0-9.-]{1,40}") || version < 1) {
            throw new IllegalArgumentException("No cache can be called " + name + " of version " + version);
        }
    }

    /** Facts that are fetched several at a time. */
    public static <K, V> CacheRecipe<K, V> together(String name, CacheKind kind, int version, TypeReference<V> type,
            Function<? super K, String> word, Function<Set<K>, Map<K, V>> source) {
        return new CacheRecipe<>(name, kind, version, type, word, source, List::of);
    }

    /** Facts that are fetched one at a time. */
    public static <K, V> CacheRecipe<K, V> each(String name, CacheKind kind, int version, TypeReference<V> type,
            Function<? super K, String> word, Function<? super K, Optional<V>> source) {
        return together(name, kind, version, type, word, keys -> {
            var found = new HashMap<K, V>();
            keys.forEach(key -> source.apply(key).ifPresent(value -> found.put(key, value)));
            return found;
        });
    }

    /** The same cache, filled with these before anybody asks. */
    public CacheRecipe<K, V> warmedWith(Supplier<? extends Collection<K>> keys) {
        return new CacheRecipe<>(name, kind, version, type, word, source, keys);
    }
}
