package org.arcanecodex.adventure.content.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Next;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;

/**
 * Finds the loops of a story that no counter bounds.
 *
 * <p>A way is bounded when its condition cannot hold unless a counter is below (or above) a number, every outcome of
 * every option of its beat moves that counter towards the number, and nothing in the story moves it back.
 */
final class Loops {

    private final Story story;

    Loops(Story story) {
        this.story = story;
    }

    /** Whether this way is part of a loop that could go on for ever. */
    boolean endless(Beat from, Next way) {
        return !bounded(from, way) && returns(way.to(), from.id(), new HashSet<>());
    }

    private boolean returns(String place, String to, Set<String> seen) {
        return place.equals(to) || seen.add(place) && unbounded(place).anyMatch(next -> returns(next, to, seen));
    }

    private Stream<String> unbounded(String place) {
        var beat = story.beats().get(place);
        return beat == null
                ? Stream.of()
                : beat.next().stream().filter(way -> !bounded(beat, way)).map(Next::to);
    }

    private boolean bounded(Beat beat, Next way) {
        return needed(way.when()).anyMatch(atom -> atom instanceof Condition.Counter counter && bounds(beat, counter));
    }

    /** What must hold for the whole to hold. */
    private static Stream<Condition> needed(Condition condition) {
        return condition instanceof Condition.And(var parts)
                ? parts.stream().flatMap(Loops::needed)
                : Stream.of(condition);
    }

    private boolean bounds(Beat beat, Condition.Counter counter) {
        int towards = switch (counter.is()) {
            case LESS, AT_MOST -> 1;
            case MORE, AT_LEAST -> -1;
            case EQUAL -> 0;
        };
        return towards != 0
                && beat.options().stream().allMatch(option -> moves(option, counter.counter(), towards))
                && story.options().noneMatch(option -> movesEver(option, counter.counter(), -towards));
    }

    private static boolean moves(Option option, String counter, int towards) {
        return option.outcomes().all().stream().allMatch(effects -> moves(effects, counter, towards));
    }

    private static boolean movesEver(Option option, String counter, int towards) {
        return option.outcomes().all().stream().anyMatch(effects -> moves(effects, counter, towards));
    }

    private static boolean moves(List<Effect> effects, String counter, int towards) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.Count count
                        && count.counter().equals(counter) && Integer.signum(count.by()) == towards);
    }
}
