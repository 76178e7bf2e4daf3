package org.arcanecodex.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ObjectNode;

/** How what earlier versions wrote is read today: from one versioned name to the next, as often as it takes. */
public final class Upcasters {

    private final Map<String, Upcaster> byName;

    private record Upcaster(String to, UnaryOperator<ObjectNode> change) {}

    /** A value in the journal: its versioned name and its fields. */
    record Stored(String name, ObjectNode fields) {}

    private Upcasters(Map<String, Upcaster> byName) { this.byName = byName; }

    public static Upcasters none() { return new Upcasters(Map.of()); }

    /** Also reads {@code from}, by changing its fields into those of {@code to}. */
    public Upcasters and(String from, String to, UnaryOperator<ObjectNode> change) {
        var more = new LinkedHashMap<>(byName);
        if (more.put(from, new Upcaster(to, change)) != null) {
            throw new IllegalArgumentException("Two ways to read " + from);
        }
        var cycle = to;
        while (more.containsKey(cycle)) {
            if (cycle.equals(from)) {
                throw new IllegalArgumentException(from + " becomes itself again");
            }
            cycle = more.get(cycle).to();
        }
        return new Upcasters(more);
    }

    /** Today's name and fields. */
    Stored lift(Stored stored) {
        var now = stored;
        for (var upcaster = byName.get(now.name()); upcaster != null; upcaster = byName.get(now.name())) {
            now = new Stored(upcaster.to(), upcaster.change().apply(now.fields()));
        }
        return now;
    }
}
