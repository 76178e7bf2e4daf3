package org.arcanecodex.adventure.content.check;

import java.util.List;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;

/** All that can be said of a story without playing it: checks 2 to 9 of ten, and the end of the first. */
public final class Checks {

    /** The others rely on it. */
    private static final Check FIRST = new ReferencesCheck();

    private static final List<Check> THEN = List.of(new OutcomesCheck(), new PathsCheck(), new LooseEndsCheck(),
            new TensionCheck(),
            new HearersCheck(), new TellsCheck(), new SizesCheck(), new BalanceCheck());

    private Checks() {}

    /** What is wrong, by line; nothing for a story that may be played. */
    public static List<Problem> of(Draft draft) {
        var first = FIRST.problems(draft).toList();
        var problems = first.isEmpty() ? THEN.stream().flatMap(check -> check.problems(draft)) : first.stream();
        return problems.distinct().sorted().toList();
    }
}
