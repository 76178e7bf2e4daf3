package org.arcanecodex.adventure.content.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Story;

/** Check 3: everything can be reached, from everywhere an ending can, and nothing goes round for ever. */
final class PathsCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        var story = draft.story();
        var walks = new Walks(story);
        return Stream.of(
                story.beats()
                        .keySet()
                        .stream()
                        .filter(beat -> !walks.reaches(beat))
                        .map(beat -> draft.problem("beats/" + beat, "No way leads to the beat '" + beat + "'.")),
                story.endings()
                        .keySet()
                        .stream()
                        .filter(ending -> !walks.reaches(ending))
                        .map(ending -> draft.problem("endings/" + ending, "No way leads to the ending '" + ending
                                + "'.")),
                story.beats()
                        .values()
                        .stream()
                        .filter(beat -> !ends(story, beat.id(), new HashSet<>()))
                        .map(beat -> draft.problem(Parts.of(beat) + "/next", "From the beat '" + beat.id()
                                + "' no way leads to an ending.")),
                endlessLoops(draft))
                .flatMap(problems -> problems);
    }

    private static boolean ends(Story story, String place, Set<String> seen) {
        return story.endings().containsKey(place)
                || seen.add(place) && Walks.after(story, place).stream().anyMatch(next -> ends(story, next, seen));
    }

    /** What remains of the ways when all that a counter closes are taken out must not go round. */
    private static Stream<Problem> endlessLoops(Draft draft) {
        var loops = new Loops(draft.story());
        return draft.story().beats().values().stream().flatMap(beat -> endless(draft, loops, beat));
    }

    private static Stream<Problem> endless(Draft draft, Loops loops, Beat beat) {
        return Parts.numbered(Parts.of(beat) + "/next", beat.next())
                .filter(way -> loops.endless(beat, way.part()))
                .map(way -> draft.problem(way.path(), "From the beat '" + beat.id() + "' by '" + way.part().to()
                        + "' a table could go round for ever: a way of this loop needs a condition such as "
                        + "'rounds < 3', in a beat in which every option counts 'rounds' up."));
    }
}
