package org.arcanecodex.bench.doors;

import java.util.List;
import java.util.Locale;

/** The median of some figures, and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return new Spread(sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, least, most);
    }
}
