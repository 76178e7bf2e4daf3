package org.arcanecodex.adventure.content.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Story;

/** Check 4: what is read is set somewhere, what is set is read, and what is declared can be come by. */
final class LooseEndsCheck implements Check {

    @Override
    public Stream<Problem> problems(Draft draft) {
        var story = draft.story();
        var set = flagsSet(story);
        var read = flagsRead(story);
        return Stream.of(
                less(read, set).map(at -> draft.problem(at.path(), "Nothing ever sets the flag '" + at.part() + "'.")),
                less(set, read).map(at -> draft.problem(at.path(), "Nothing ever asks for the flag '" + at.part()
                        + "'.")),
                unread(story).map(id -> draft.problem("counters/" + id, "Nothing ever asks for the counter '" + id
                        + "'.")),
                unfound(story).map(id -> draft.problem("clues/" + id, "Nobody can find the clue '" + id + "'.")),
                unowned(story).map(id -> draft.problem("items/" + id, "Nobody can have the item '" + id + "'.")),
                unheard(story).map(id -> draft.problem("whispers/" + id, "Nobody can hear the whisper '" + id + "'.")))
                .flatMap(problems -> problems);
    }

    private static Stream<Placed<String>> less(Map<String, String> some, Map<String, String> others) {
        return some.entrySet()
                .stream()
                .filter(flag -> !others.containsKey(flag.getKey()))
                .map(flag -> new Placed<>(flag.getValue(), flag.getKey()));
    }

    /** Flags and the first place that sets them. */
    private static Map<String, String> flagsSet(Story story) {
        var set = new LinkedHashMap<String, String>();
        Parts.effects(story).forEach(at -> {
            if (at.part() instanceof Effect.SetFlag(var flag)) {
                set.putIfAbsent(flag, at.path());
            }
        });
        return set;
    }

    /** Flags and the first place that asks for them. */
    private static Map<String, String> flagsRead(Story story) {
        var read = new LinkedHashMap<String, String>();
        Parts.conditions(story).forEach(at -> at.part().atoms().forEach(atom -> {
            if (atom instanceof Condition.Flag(var flag)) {
                read.putIfAbsent(flag, at.path());
            }
        }));
        story.whispers().values().forEach(whisper -> {
            if (whisper.harm() != null) {
                read.putIfAbsent(whisper.harm(), "whispers/" + whisper.id() + "/harm");
            }
        });
        story.companions().forEach(one -> read.putIfAbsent(one.flaw().trigger(), Parts.of(one) + "/flaw/trigger"));
        return read;
    }

    private static Stream<String> unread(Story story) {
        var read = Parts.conditions(story)
                .flatMap(at -> at.part().atoms())
                .flatMap(atom -> atom instanceof Condition.Counter counter ? Stream.of(counter.counter()) : Stream.of())
                .collect(Collectors.toSet());
        return without(story.counters().keySet(), read);
    }

    private static Stream<String> unfound(Story story) {
        return without(story.clues().keySet(),
                named(story, effect -> effect instanceof Effect.FindClue(var clue) ? List.of(clue) : List.of()));
    }

    private static Stream<String> unowned(Story story) {
        var owned = named(story, effect -> effect instanceof Effect.GainItem(var item) ? List.of(item) : List.of());
        story.heroes().forEach(hero -> owned.addAll(hero.items()));
        story.companions().forEach(companion -> owned.addAll(companion.items()));
        return without(story.items().keySet(), owned);
    }

    private static Stream<String> unheard(Story story) {
        var heard = named(story, effect -> effect instanceof Effect.Hear(var whisper) ? List.of(whisper) : List.of());
        story.beats().values().forEach(beat -> heard.addAll(beat.whispers()));
        return without(story.whispers().keySet(), heard);
    }

    private static Set<String> named(Story story, java.util.function.Function<Effect, List<String>> names) {
        return Parts.effects(story).flatMap(at -> names.apply(at.part()).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(one -> !some.contains(one));
    }
}
