package org.arcanecodex.adventure.content.trial;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Option;

/**
 * What the stories that we ship promise beyond the ten checks: that each choice moves the end, that telling pays, that a
 * lie may serve the liar, that luck does not decide, that no hero is left behind, and that an evening takes as long as the
 * lobby says. A story of somebody else may do without.
 */
public final class StakesCheck {

    /** From so many games on, chance moves the distance between two mixtures of endings by a hundredth or two. */
    public static final int ENOUGH = 5_000;

    /** An option whose games end nearer than this to those of its neighbours is no choice. */
    static final double MATTERS = 0.1;

    private static final double TELLING_PAYS = 2;
    private static final double CERTAIN = 0.9;
    private static final double MINUTES_OFF = 0.2;
    private static final double LEAST_A_LIE_PAYS = 0.3;
    private static final double MOST_A_LIE_PAYS = 0.6;
    private static final double SPREAD = 0.25;
    private static final double BEHIND = 0.05;

    private StakesCheck() {}

    public static List<Problem> problems(Draft draft, Trial trial) {
        return Stream.of(idle(draft, trial), telling(draft, trial), lying(draft, trial), luck(draft, trial),
                heroes(draft, trial), minutes(draft, trial))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<Problem> idle(Draft draft, Trial trial) {
        return draft.story()
                .beats()
                .values()
                .stream()
                .flatMap(beat -> beat.options().stream().flatMap(option -> idle(draft, trial, beat, option)));
    }

    private static Stream<Problem> idle(Draft draft, Trial trial, Beat beat, Option option) {
        double matters = trial.matters(beat.id(), option.id());
        return matters >= MATTERS
                ? Stream.of()
                : Stream.of(draft.problem("beats/" + beat.id() + "/options/" + option.id(),
                        says("The option '%s' changes the end by "
                                + "%.3f; it should be %.1f or more.", option.id(), matters, MATTERS)));
    }

    /** The best end is for those who tell each other what they know, but not for nothing. */
    private static Stream<Problem> telling(Draft draft, Trial trial) {
        double open = trial.best(Manner.OPEN);
        double closed = trial.best(Manner.CLOSED);
        return open >= TELLING_PAYS * closed && open <= CERTAIN
                ? Stream.of()
                : Stream.of(draft.problem("endings", says("The best ending comes to %.1f of a hundred tables that "
                        + "tell everything and to %.1f that tell nothing; it should be twice as many, and not "
                        + "over %.0f.", 100 * open, 100 * closed, 100 * CERTAIN)));
    }

    private static Stream<Problem> lying(Draft draft, Trial trial) {
        double pays = trial.liars();
        return pays >= LEAST_A_LIE_PAYS && pays <= MOST_A_LIE_PAYS
                ? Stream.of()
                : Stream.of(draft.problem("heroes", says("Of a hundred who lie %.1f meet their objective; it should be "
                        + "%.0f to %.0f.", 100 * pays, 100 * LEAST_A_LIE_PAYS, 100 * MOST_A_LIE_PAYS)));
    }

    /** Luck and choices together move the score so little; luck alone moves it less. */
    private static Stream<Problem> luck(Draft draft, Trial trial) {
        double mean = trial.score();
        double deviation = trial.deviation();
        return deviation <= SPREAD * mean
                ? Stream.of()
                : Stream.of(draft.problem("beats", says("The score is %.0f give or take %.0f; it should be within a "
                        + "quarter of it.", mean, deviation)));
    }

    private static Stream<Problem> heroes(Draft draft, Trial trial) {
        var shares = draft.story().heroes().stream().mapToDouble(trial::best).summaryStatistics();
        return draft.story()
                .heroes()
                .stream()
                .filter(hero -> Math.abs(trial.best(hero) - shares.getAverage()) > BEHIND)
                .map(hero -> draft.problem("heroes/" + hero.id(), says("With %s at the table the best ending comes to "
                        + "%.1f of a hundred, where it is %.1f on average; it should be within %.0f.", hero.name(),
                        100 * trial.best(hero), 100 * shares.getAverage(), 100 * BEHIND)));
    }

    private static Stream<Problem> minutes(Draft draft, Trial trial) {
        double takes = trial.minutes();
        return Math.abs(draft.story().minutes() - takes) <= MINUTES_OFF * takes
                ? Stream.of()
                : Stream.of(draft.problem("minutes", says("A game takes %.1f minutes on average, not %d.", takes,
                        draft.story().minutes())));
    }

    private static String says(String sentence, Object... parts) {
        return String.format(Locale.ROOT, sentence, parts);
    }
}
