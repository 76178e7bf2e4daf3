package org.arcanecodex.core.adventure;

import java.util.List;

/**
 * How it ended.
 *
 * @param lines what the party did together, each with the most that could be had
 * @param objectives of each hero alone, shown apart and not in the total
 */
public record Score(String ending, List<Entry> lines, List<Objective> objectives) {

    public enum Kind {
        GOALS, CLUES, TRUST
    }

    public record Entry(Kind what, int points, int most) {}

    public record Objective(int seat, String hero, boolean met, int points) {}

    public int total() {
        return lines.stream().mapToInt(Entry::points).sum();
    }

    /** What could be had in all. */
    public int of() {
        return lines.stream().mapToInt(Entry::most).sum();
    }
}
