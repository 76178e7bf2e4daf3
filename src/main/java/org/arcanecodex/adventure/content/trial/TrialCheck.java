package org.arcanecodex.adventure.content.trial;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Story;

/** Check 10: bots play the story. None gets stuck; of many games the shares, odds and lengths are as they should be. */
public final class TrialCheck {

    /** From so many games on their averages mean something. */
    public static final int ENOUGH = 1_000;

    /** So that a build that passes passes again. */
    public static final long SEED = 20_261_121;
    private static final double LEAST_SHARE = 0.02;

    private TrialCheck() {}

    public static List<Problem> problems(Draft draft, int games) {
        return problems(draft, Trial.of(draft.story(), games, SEED));
    }

    public static List<Problem> problems(Draft draft, Trial trial) {
        var each = Stream.concat(stuck(draft, trial), falseClaims(draft, trial));
        var all = trial.games() < ENOUGH ? Stream.<Problem>of()
                : Stream.of(unreached(draft, trial), rare(draft, trial), odds(draft, trial),
                        length(draft, trial)).flatMap(problems -> problems);
        return Stream.concat(each, all).toList();
    }

    /** One of them is enough to look at. */
    private static Stream<Problem> stuck(Draft draft, Trial trial) {
        return trial.stuck()
                .stream()
                .limit(1)
                .map(game -> draft.problem("beats/" + game.beat(),
                        trial.stuck().size() + " of " + trial.games() + " games get stuck. The first is one "
                                + game.table().words() + ", where the story " + game.why() + "."));
    }

    private static Stream<Problem> falseClaims(Draft draft, Trial trial) {
        return trial.played()
                .stream()
                .filter(game -> !game.claimed())
                .map(Played::ending)
                .distinct()
                .map(ending -> draft.problem("endings/" + ending + "/if", "The ending '" + ending
                        + "' can be reached without what its 'if' claims."));
    }

    /** A way may lead there and its condition never hold. */
    private static Stream<Problem> unreached(Draft draft, Trial trial) {
        return draft.story()
                .beats()
                .keySet()
                .stream()
                .filter(beat -> trial.at(beat) == 0)
                .map(beat -> draft.problem("beats/" + beat, "No table came to the beat '" + beat + "' in "
                        + trial.games() + " games."));
    }

    private static Stream<Problem> rare(Draft draft, Trial trial) {
        var endings = trial.endings();
        return draft.story()
                .endings()
                .keySet()
                .stream()
                .filter(ending -> endings.share(ending) < LEAST_SHARE)
                .map(ending -> draft.problem("endings/" + ending, "The ending '" + ending + "' came "
                        + endings.count(ending) + " times in " + trial.games()
                        + " games; every ending should come in at least 2 of a hundred."));
    }

    private static Stream<Problem> odds(Draft draft, Trial trial) {
        var range = Range.ofSuccess(draft.story().kind());
        return range.has(trial.success())
                ? Stream.of()
                : Stream.of(draft.problem("beats", String.format(Locale.ROOT,
                        "%.1f of a hundred checks pass; it should be %s. Mind the difficulties.", trial.success(),
                        range.words())));
    }

    private static Stream<Problem> length(Draft draft, Trial trial) {
        var range = Range.ofMinutes(draft.story().kind());
        return range.has(trial.minutes())
                ? Stream.of()
                : Stream.of(draft.problem("minutes", String.format(Locale.ROOT,
                        "A game takes %.1f minutes on average; it should be %s.", trial.minutes(), range.words())));
    }

    /** What is wanted, by kind of story. A tutorial is short and may be kind. */
    private record Range(int least, int most) {

        static Range ofSuccess(Story.Kind kind) {
            return switch (kind) {
                case TUTORIAL -> new Range(45, 80);
                case FULL -> new Range(45, 70);
            };
        }

        static Range ofMinutes(Story.Kind kind) {
            return switch (kind) {
                case TUTORIAL -> new Range(2, 6);
                case FULL -> new Range(15, 40);
            };
        }

        boolean has(double number) {
            return number >= least && number <= most;
        }

        String words() {
            return least + " to " + most;
        }
    }
}
