package org.arcanecodex.adventure.content.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.story.Next;
import org.arcanecodex.core.adventure.story.Story;

/** The ways through a story, whatever their conditions say. */
final class Walks {

    /** Beyond so many ways the check would take too long; then all that can lie before a beat is taken as one way. */
    private static final int MOST = 20_000;

    private final Story story;
    private final Map<String, Set<Set<String>>> before = new HashMap<>();

    Walks(Story story) {
        this.story = story;
        follow();
    }

    /** The sets of beats that may lie behind a table that enters this beat; empty if nothing leads here. */
    Set<Set<String>> before(String beat) {
        return before.getOrDefault(beat, Set.of());
    }

    boolean reaches(String place) {
        return before.containsKey(place);
    }

    /** Beats and endings that come next, in the order of the file. */
    static Set<String> after(Story story, String beat) {
        return story.beats().containsKey(beat)
                ? story.beat(beat).next().stream().map(Next::to).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private record At(String place, Set<String> behind) {}

    private void follow() {
        var open = new ArrayDeque<At>(Set.of(new At(story.start(), Set.of())));
        int ways = 0;
        while (!open.isEmpty() && ways < MOST) {
            var at = open.removeLast();
            if (before.computeIfAbsent(at.place(), place -> new HashSet<>()).add(at.behind())) {
                ways++;
                var behind = Stream.concat(at.behind().stream(), Stream.of(at.place()))
                        .collect(Collectors.toUnmodifiableSet());
                after(story, at.place()).forEach(next -> open.add(new At(next, behind)));
            }
        }
        if (!open.isEmpty()) {
            before.replaceAll((place, some) -> Set.of(story.beats().keySet()));
        }
    }
}
