package org.arcanecodex.platform.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Lets the first who misses something fetch it for all who miss it meanwhile. What changes while it is being fetched is
 * told to those who wait already, and not kept.
 *
 * <p>For any thread.
 */
final class Flights<E> {

    private final ConcurrentMap<String, CompletableFuture<E>> underWay = new ConcurrentHashMap<>();

    /**
     * @param fetch of these keys, which nobody else is fetching; answers for each of them
     * @param keep is handed what is still true when it arrives
     */
    Map<String, E> join(Collection<String> keys, Function<List<String>, Map<String, E>> fetch,
            BiConsumer<String, E> keep) {
        var mine = new HashMap<String, CompletableFuture<E>>();
        var others = new HashMap<String, CompletableFuture<E>>();
        for (var key : keys) {
            var fresh = new CompletableFuture<E>();
            var known = underWay.putIfAbsent(key, fresh);
            (known == null ? mine : others).put(key, known == null ? fresh : known);
        }
        var found = mine.isEmpty() ? new HashMap<String, E>() : new HashMap<>(fetched(mine, fetch, keep));
        others.forEach((key, flight) -> found.put(key, landed(flight)));
        return found;
    }

    /** Whoever asks from now on does not get what is under way. */
    void turnBack(String key) {
        underWay.remove(key);
    }

    void turnAllBack() {
        underWay.clear();
    }

    private Map<String, E> fetched(Map<String, CompletableFuture<E>> mine, Function<List<String>, Map<String, E>> fetch,
            BiConsumer<String, E> keep) {
        try {
            var found = fetch.apply(new ArrayList<>(mine.keySet()));
            mine.forEach((key, flight) -> {
                var one = found.get(key);
                underWay.computeIfPresent(key, (_, now) -> {
                    if (now != flight) {
                        return now;
                    }
                    keep.accept(key, one);
                    return null;
                });
                flight.complete(one);
            });
            return found;
        } catch (RuntimeException | Error e) {
            mine.forEach((key, flight) -> {
                underWay.remove(key, flight);
                flight.completeExceptionally(e);
            });
            throw e;
        }
    }

    private static <E> E landed(CompletableFuture<E> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error ours -> throw ours;
                case null, default -> throw e;
            }
        }
    }
}
