package org.arcanecodex.adventure.content.trial;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often each of some things came up. */
final class Spread {

    private final Map<String, Long> counts;
    private final long all;

    private Spread(Map<String, Long> counts) {
        this.counts = counts;
        this.all = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static Spread of(Stream<String> things) {
        return new Spread(things.collect(Collectors.groupingBy(thing -> thing, TreeMap::new, Collectors.counting())));
    }

    long all() {
        return all;
    }

    long count(String thing) {
        return counts.getOrDefault(thing, 0L);
    }

    /** 0 to 1; 0 if nothing came up at all. */
    double share(String thing) {
        return all == 0 ? 0 : (double) count(thing) / all;
    }

    /** Total variation, 0 for the same to 1 for nothing in common. */
    double distance(Spread other) {
        return Stream.concat(counts.keySet().stream(), other.counts.keySet().stream())
                .distinct()
                .mapToDouble(thing -> Math.abs(share(thing) - other.share(thing)))
                .sum() / 2;
    }
}
