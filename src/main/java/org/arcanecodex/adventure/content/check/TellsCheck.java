package org.arcanecodex.adventure.content.check;

import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.Story;

/** Check 7: no companion breaks without a sign of it in a beat before. */
final class TellsCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        var walks = new Walks(draft.story());
        return draft.story().companions().stream().flatMap(companion -> problems(draft, walks, companion));
    }

    private static Stream<Problem> problems(Draft draft, Walks walks, Companion companion) {
        var flaw = companion.flaw();
        var shows = beatOf(draft.story(), flaw.option());
        var place = Parts.of(companion) + "/flaw";
        return Stream.concat(
                Stream.of(shows)
                        .filter(beat -> !toldBefore(walks, beat, flaw))
                        .map(beat -> draft.problem(place + "/at", "The flaw of " + companion.name()
                                + " can show at the beat '" + beat.id() + "' without its tell: '" + flaw.at()
                                + "' does not always come before.")),
                Stream.of(shows)
                        .filter(beat -> !canWake(draft.story(), walks, beat, flaw))
                        .map(beat -> draft.problem(place + "/trigger", "The flaw of " + companion.name()
                                + " never wakes: nothing before the beat '" + beat.id() + "' sets '" + flaw.trigger()
                                + "'.")));
    }

    private static boolean toldBefore(Walks walks, Beat beat, Flaw flaw) {
        return walks.before(beat.id()).stream().allMatch(walk -> walk.contains(flaw.at()));
    }

    private static boolean canWake(Story story, Walks walks, Beat beat, Flaw flaw) {
        return walks.before(beat.id())
                .stream()
                .flatMap(walk -> walk.stream())
                .map(story::beat)
                .flatMap(Parts::effects)
                .anyMatch(at -> at.part().equals(new Effect.SetFlag(flaw.trigger())));
    }

    private static Beat beatOf(Story story, String option) {
        return story.beats()
                .values()
                .stream()
                .filter(beat -> beat.options().stream().anyMatch(one -> one.id().equals(option)))
                .findFirst()
                .orElseThrow();
    }
}
