package org.arcanecodex.adventure.content.read;

import java.util.Comparator;

/** What is wrong with a story file, where, in a sentence for its author. */
public record Problem(String file, int line, String sentence) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::sentence);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
