package org.arcanecodex.adventure.content.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Words;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.hero.Calling;

/**
 * Check 5: in each beat every table has something to talk about and every seat something to choose.
 *
 * <p>Two whispers are in tension when one contradicts the other, or when they pull to different options of the beat. Which
 * way a whisper pulls only its author can say, by the keys that bots go by.
 */
final class TensionCheck implements Check {

    private static final int FEWEST_OPTIONS = 2;

    @Override
    public Stream<Problem> problems(Draft draft) {
        var walks = new Walks(draft.story());
        return draft.story()
                .beats()
                .values()
                .stream()
                .flatMap(beat -> Stream.concat(silent(draft, beat), choiceless(draft, walks, beat)));
    }

    private static Stream<Problem> silent(Draft draft, Beat beat) {
        var whispers = beat.whispers().stream().map(draft.story()::whisper).toList();
        return Parties.of(draft.story())
                .stream()
                .filter(party -> !tense(beat, Hearers.deal(party, whispers).keySet()))
                .limit(1)
                .map(party -> draft.problem(Parts.of(beat) + "/whispers",
                        "With " + Parties.names(party) + " at the table the beat '" + beat.id()
                                + "' has no two whispers in tension: two that contradict each other, or that pull "
                                + "to different options of this beat."));
    }

    private static boolean tense(Beat beat, Set<Whisper> heard) {
        return heard.stream().anyMatch(one -> heard.stream().anyMatch(other -> pullApart(beat, one, other)));
    }

    private static boolean pullApart(Beat beat, Whisper one, Whisper other) {
        var here = pulls(beat, one);
        var there = pulls(beat, other);
        return one.contradicts().contains(other.id())
                || !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private static List<String> pulls(Beat beat, Whisper whisper) {
        return beat.options().stream().map(Option::id).filter(whisper.pulls()::contains).toList();
    }

    private static Stream<Problem> choiceless(Draft draft, Walks walks, Beat beat) {
        var conditions = beat.options().stream().map(Option::when).toList();
        var possible = Possible.facts(draft.story(), walks.before(beat.id()), conditions);
        if (possible.isEmpty()) {
            return Stream.of(draft.problem(Parts.of(beat) + "/options", "The options of the beat '" + beat.id()
                    + "' hang on too many conditions to be checked."));
        }
        return callings(draft)
                .filter(calling -> possible.get()
                        .stream()
                        .anyMatch(facts -> open(beat, calling, facts) < FEWEST_OPTIONS))
                .map(calling -> draft.problem(Parts.of(beat) + "/options", "In the beat '" + beat.id() + "' a "
                        + Words.of(calling) + " may find fewer than two options."));
    }

    private static Stream<Calling> callings(Draft draft) {
        return Parties.of(draft.story())
                .stream()
                .flatMap(List::stream)
                .map(Sheet::calling)
                .collect(Collectors.toCollection(java.util.TreeSet::new))
                .stream();
    }

    private static long open(Beat beat, Calling calling, Facts facts) {
        return beat.options().stream().filter(option -> option.openTo(calling, facts)).count();
    }
}
