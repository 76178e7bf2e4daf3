package org.arcanecodex.adventure.content.check;

import java.util.Arrays;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Words;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.hero.God;
import org.arcanecodex.core.adventure.story.Story;

/** Check 9: a story pleases and displeases each of the gods whom it concerns; none can always win. */
final class BalanceCheck implements Check {

    /** Of the options that concern a god, so many at least please and at least displease: one in four. */
    private static final int ONE_IN = 4;

    @Override
    public Stream<Problem> problems(Draft draft) {
        return Arrays.stream(God.values()).flatMap(god -> {
            long pleased = options(draft.story(), god, 1);
            long displeased = options(draft.story(), god, -1);
            return Math.min(pleased, displeased) * ONE_IN >= pleased + displeased
                    ? Stream.of()
                    : Stream.of(draft.problem("beats", capital(god) + " is pleased by " + pleased
                            + " options and displeased by " + displeased
                            + ": of those that concern a god a quarter should please and a quarter displease."));
        });
    }

    private static long options(Story story, God god, int sign) {
        return story.options().filter(option -> Integer.signum(stance(option, god)) == sign).count();
    }

    private static int stance(Option option, God god) {
        return option.values().stream().mapToInt(value -> value.stanceOf(god)).sum();
    }

    private static String capital(God god) {
        var word = Words.of(god);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
