package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.arcanecodex.platform.cache.FirstLevel.Held;
import org.jspecify.annotations.Nullable;

/**
 * Gets what this process does not have: from the second level, or from the database, and then one instance does so for
 * all.
 *
 * @param <V> a fact
 */
final class Fetching<V> {

    /** How long an old fact is shown before a new one is asked for once more. */
    private static final long STALE_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 10;

    private final String name;
    private final EntryCodec<V> codec;
    private final CacheProperties terms;
    private final FirstLevel<V> first;
    private final @Nullable SecondLevel second;
    private final Invalidations invalidations;
    private final CacheMetrics metrics;
    private final InstantSource clock;

    Fetching(String name, EntryCodec<V> codec, CacheProperties terms, FirstLevel<V> first,
            @Nullable SecondLevel second, Invalidations invalidations, CacheMetrics metrics, InstantSource clock) {
        this.name = name;
        this.codec = codec;
        this.terms = terms;
        this.first = first;
        this.second = second;
        this.invalidations = invalidations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** What the second level knows, also if it is old and only good until it is renewed; the rest from the source. */
    Map<String, Held<V>> fetch(List<String> words, Function<Set<String>, Map<String, V>> source) {
        long now = clock.millis();
        var found = new HashMap<String, Held<V>>();
        known(words).forEach((word, entry) -> {
            if (entry.isFresh(now)) {
                metrics.second();
                found.put(word, trusted(entry));
            } else if (entry.isUsable(now)) {
                found.put(word, new Held<>(entry, now + STALE_MILLIS, true));
            }
        });
        var missing = new ArrayList<>(words);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(load(missing, source, true));
        }
        return found;
    }

    /** From the source, whatever else is known; or from another instance that asks it just now. */
    Map<String, Held<V>> load(Collection<String> words, Function<Set<String>, Map<String, V>> source) {
        return load(words, source, false);
    }

    /** @param isMissing whether nobody had it: then somebody may have filled it in since, which is as good */
    private Map<String, Held<V>> load(Collection<String> words, Function<Set<String>, Map<String, V>> source,
            boolean isMissing) {
        var token = UUID.randomUUID().toString();
        if (second == null || !(claim(words, token) instanceof SecondLevel.Claim.Held(var keys))) {
            return asked(words, source);
        }
        var mine = words.stream().filter(word -> keys.contains(Keys.claim(name, word))).toList();
        var found = mine.isEmpty() ? new HashMap<String, Held<V>>() : askedForAll(mine, token, source, isMissing);
        var others = new HashSet<>(words);
        others.removeAll(found.keySet());
        if (!others.isEmpty()) {
            found.putAll(waited(others, token, source));
        }
        return found;
    }

    private Map<String, Entry<V>> known(List<String> words) {
        var found = new LinkedHashMap<String, Entry<V>>();
        if (second == null) {
            words.forEach(word -> {
                var held = first.find(word);
                if (held != null) {
                    found.put(word, held.entry());
                }
            });
            return found;
        }
        var asked = words.stream().filter(word -> !invalidations.isInMind(name, word)).toList();
        if (asked.isEmpty()) {
            return found;
        }
        var bytes = second.read(asked.stream().map(word -> Keys.value(name, word)).toList());
        asked.forEach(word -> {
            var kept = bytes.get(Keys.value(name, word));
            if (kept != null) {
                read(word, kept, found);
            }
        });
        return found;
    }

    private void read(String word, byte[] kept, Map<String, Entry<V>> found) {
        var key = Keys.value(name, word);
        if (codec.isGenuine(key, kept)) {
            codec.read(kept).ifPresent(entry -> found.put(word, entry));
        } else {
            metrics.poisoned();
        }
    }

    private SecondLevel.Claim claim(Collection<String> words, String token) {
        return second == null ? new SecondLevel.Claim.Away()
                : second.claim(words.stream().map(word -> Keys.claim(name, word)).toList(), token, terms.claimFor());
    }

    /** Somebody else asks for these. Whoever does not hear of it in time asks for himself. */
    private Map<String, Held<V>> waited(Set<String> words, String token,
            Function<Set<String>, Map<String, V>> source) {
        var found = new HashMap<String, Held<V>>();
        var left = new HashSet<>(words);
        long until = clock.millis() + terms.claimFor().toMillis();
        while (!left.isEmpty() && clock.millis() < until && pause()) {
            found.putAll(fresh(left));
            left.removeAll(found.keySet());
            if (!left.isEmpty() && claim(left, token) instanceof SecondLevel.Claim.Held(var keys)) {
                var mine = left.stream().filter(word -> keys.contains(Keys.claim(name, word))).toList();
                if (!mine.isEmpty()) {
                    found.putAll(askedForAll(mine, token, source, true));
                    left.removeAll(found.keySet());
                }
            }
        }
        if (!left.isEmpty()) {
            found.putAll(asked(left, source));
        }
        return found;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Between a look and a claim another instance may have filled in what it had claimed. */
    private Map<String, Held<V>> askedForAll(Collection<String> words, String token,
            Function<Set<String>, Map<String, V>> source, boolean isMissing) {
        try {
            var found = isMissing ? filledMeanwhile(words, token) : new HashMap<String, Held<V>>();
            var left = words.stream().filter(word -> !found.containsKey(word)).toList();
            if (!left.isEmpty()) {
                var asked = asked(left, source);
                asked.forEach((word, held) -> fill(word, token, held));
                found.putAll(asked);
            }
            return found;
        } catch (RuntimeException e) {
            words.forEach(word -> release(word, token));
            throw e;
        }
    }

    private Map<String, Held<V>> filledMeanwhile(Collection<String> words, String token) {
        var found = fresh(words);
        found.keySet().forEach(word -> {
            metrics.second();
            release(word, token);
        });
        return found;
    }

    /** What the second level knows and need not be renewed. */
    private Map<String, Held<V>> fresh(Collection<String> words) {
        long now = clock.millis();
        var found = new HashMap<String, Held<V>>();
        known(List.copyOf(words)).forEach((word, entry) -> {
            if (entry.isFresh(now)) {
                found.put(word, trusted(entry));
            }
        });
        return found;
    }

    private void fill(String word, String token, Held<V> held) {
        if (held.isStale()) {
            release(word, token);
        } else if (second != null) {
            long life = Math.max(1, held.entry().keptUntil() - clock.millis());
            var key = Keys.value(name, word);
            second.fill(Keys.claim(name, word), token, key, codec.bytes(key, held.entry()), Duration.ofMillis(life));
        }
    }

    private void release(String word, String token) {
        if (second != null) {
            second.release(Keys.claim(name, word), token);
        }
    }

    /** From the source; while it does not answer, what was true before, if that is at hand for all of them. */
    private Map<String, Held<V>> asked(Collection<String> words, Function<Set<String>, Map<String, V>> source) {
        long now = clock.millis();
        metrics.missed(words.size());
        try {
            var values = source.apply(Set.copyOf(words));
            metrics.loaded(Duration.ofMillis(clock.millis() - now));
            var found = new HashMap<String, Held<V>>();
            words.forEach(word -> found.put(word, trusted(codec.entry(values.get(word), now))));
            return found;
        } catch (RuntimeException e) {
            metrics.loadFailed();
            return outdated(words, now, e);
        }
    }

    private Map<String, Held<V>> outdated(Collection<String> words, long now, RuntimeException why) {
        var found = new HashMap<String, Held<V>>();
        for (var word : words) {
            var held = first.find(word);
            if (held == null || !held.entry().isUsable(now)) {
                throw why;
            }
            found.put(word, new Held<>(held.entry(), now + STALE_MILLIS, true));
        }
        return found;
    }

    private Held<V> trusted(Entry<V> entry) {
        long until = second == null ? entry.freshUntil()
                : Math.min(entry.freshUntil(), clock.millis() + terms.firstLevelTtl().toMillis());
        return new Held<>(entry, until, false);
    }
}
