package org.arcanecodex.adventure.content.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.adventure.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * How things may stand when a table enters a beat, as far as some conditions can tell the difference.
 *
 * <p>Errs on the side of too much: a flag that lies on the way may be set or not, whatever else happened.
 */
final class Possible {

    private static final int MOST = 1 << 16;
    private static final int MOST_TRUST = 100;
    private static final int MOST_SEATS = 4;

    private Possible() {}

    /** Empty if there are too many ways for them to stand. */
    static Optional<List<Facts>> facts(Story story, Collection<Set<String>> walks, List<Condition> conditions) {
        var atoms = conditions.stream().flatMap(Condition::atoms).distinct().toList();
        var ways = walks.stream().map(walk -> dials(story, Changes.of(story, walk), atoms)).distinct().toList();
        var all = new LinkedHashSet<Guess>();
        for (var dials : ways) {
            if (dials.stream().mapToLong(dial -> dial.values().size()).reduce(1, Possible::times) > MOST) {
                return Optional.empty();
            }
            combine(dials, places(dials), new Integer[dials.size()], 0, all);
        }
        return Optional.of(List.copyOf(all));
    }

    private static long times(long a, long b) {
        return Math.min(MOST + 1L, a * b);
    }

    /** Something that may have several values. */
    private record Dial(String name, List<Integer> values) {}

    /** In the order in which the conditions name them, whatever the walk. */
    private static List<Dial> dials(Story story, Changes changes, List<Condition> atoms) {
        var values = new LinkedHashMap<String, Set<Integer>>();
        atoms.forEach(atom -> {
            var dial = dial(story, changes, atom);
            values.computeIfAbsent(dial.name(), name -> new LinkedHashSet<>()).addAll(dial.values());
        });
        return values.entrySet().stream().map(dial -> new Dial(dial.getKey(), List.copyOf(dial.getValue()))).toList();
    }

    private static Dial dial(Story story, Changes changes, Condition atom) {
        return switch (atom) {
            case Condition.Flag(var flag) ->
                new Dial(flag, changes.flags().contains(flag) ? List.of(0, 1) : List.of(0));
            case Condition.Clue(var clue) ->
                new Dial("clue:" + clue, changes.clues().contains(clue) ? List.of(0, 1) : List.of(0));
            case Condition.Counter counter -> {
                int start = story.counters().getOrDefault(counter.counter(), 0);
                yield new Dial(counter.counter(), changes.counters().contains(counter.counter())
                        ? List.of(start, counter.number() - 1, counter.number(), counter.number() + 1)
                        : List.of(start));
            }
            case Condition.Trust trust -> new Dial("trust", IntStream
                    .of(trust.number() - 1, trust.number(), trust.number() + 1)
                    .filter(number -> number >= 0 && number <= MOST_TRUST)
                    .boxed()
                    .toList());
            case Condition.Party party -> new Dial("party", IntStream.rangeClosed(1, MOST_SEATS).boxed().toList());
            case Condition.Always a -> new Dial("", List.of(0));
            case Condition.And a -> throw new IllegalArgumentException("An atom has no parts");
            case Condition.Or o -> throw new IllegalArgumentException("An atom has no parts");
            case Condition.Not n -> throw new IllegalArgumentException("An atom has no parts");
        };
    }

    private static Map<String, Integer> places(List<Dial> dials) {
        var places = new HashMap<String, Integer>();
        dials.forEach(dial -> places.put(dial.name(), places.size()));
        return places;
    }

    private static void combine(List<Dial> dials, Map<String, Integer> places, Integer[] so, int next,
            Set<Guess> all) {
        if (next == dials.size()) {
            all.add(new Guess(places, List.of(so)));
            return;
        }
        for (var value : dials.get(next).values()) {
            so[next] = value;
            combine(dials, places, so, next + 1, all);
        }
    }

    /** What the beats of a walk can change. */
    private record Changes(Set<String> flags, Set<String> clues, Set<String> counters) {

        static Changes of(Story story, Set<String> walk) {
            var changes = new Changes(new HashSet<>(), new HashSet<>(), new HashSet<>());
            walk.stream().map(story::beat).flatMap(Parts::effects).map(Placed::part).forEach(changes::add);
            return changes;
        }

        private void add(Effect effect) {
            if (effect instanceof Effect.SetFlag(var flag)) {
                flags.add(flag);
            } else if (effect instanceof Effect.FindClue(var clue)) {
                clues.add(clue);
            } else if (effect instanceof Effect.Count count) {
                counters.add(count.counter());
            }
        }
    }

    /**
     * @param places where each name's value is; the same for all that are compared, so that the values alone count: a map
     *        of a few small numbers would share its hash with hundreds of others
     */
    private record Guess(Map<String, Integer> places, List<Integer> values) implements Facts {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Guess guess && values.equals(guess.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }

        @Override
        public boolean flag(String flag) {
            return of(flag) == 1;
        }

        @Override
        public int counter(String counter) {
            return of(counter);
        }

        @Override
        public boolean clue(String clue) {
            return of("clue:" + clue) == 1;
        }

        @Override
        public int trust() {
            return of("trust");
        }

        @Override
        public int party() {
            return of("party");
        }

        private int of(String name) {
            var place = places.get(name);
            return place == null ? 0 : values.get(place);
        }
    }
}
