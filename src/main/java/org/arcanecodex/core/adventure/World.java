package org.arcanecodex.core.adventure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The story as far as it has gone.
 *
 * @param beat its id, empty in the lobby
 * @param beatNumber from 1, counting each entry
 * @param flags in the order in which they were set
 */
public record World(String beat, int beatNumber, int trust, List<String> flags, SortedMap<String, Integer> counters,
        List<String> clues, SortedMap<String, Bond> bonds) {

    public static final int FIRST_TRUST = 50;

    /**
     * What ties a companion to the party.
     *
     * @param approval 0 to 100
     * @param grudge beats on end at the edge of betrayal
     * @param flawed their flaw has decided for them in this beat
     * @param gone left the party or turned against it
     * @param traitor turned against it: will not return
     * @param returned has come back once
     */
    public record Bond(Sealed<Integer> approval, int grudge, boolean flawed, boolean gone, boolean traitor,
            boolean returned) {

        public static final int FIRST_APPROVAL = 50;

        static Bond first() {
            return new Bond(Sealed.toNobody(FIRST_APPROVAL), 0, false, false, false, false);
        }

        Bond approving(Sealed<Integer> now) {
            return new Bond(now, grudge, flawed, gone, traitor, returned);
        }

        Bond grudging(int beats) {
            return new Bond(approval, beats, flawed, gone, traitor, returned);
        }

        Bond parted(boolean asTraitor) {
            return new Bond(approval, grudge, flawed, true, asTraitor, returned);
        }

        Bond stirred() {
            return new Bond(approval, grudge, true, gone, traitor, returned);
        }

        Bond back() {
            return new Bond(approval, 0, false, false, false, true);
        }
    }

    public World {
        flags = List.copyOf(flags);
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        clues = List.copyOf(clues);
        bonds = Collections.unmodifiableSortedMap(new TreeMap<>(bonds));
    }

    static World untold() {
        return new World("", 0, FIRST_TRUST, List.of(), new TreeMap<>(), List.of(), new TreeMap<>());
    }

    public boolean flag(String flag) {
        return flags.contains(flag);
    }

    World at(String nextBeat, int number) {
        return new World(nextBeat, number, trust, flags, counters, clues, bonds);
    }

    World trusting(int now) {
        return new World(beat, beatNumber, now, flags, counters, clues, bonds);
    }

    World flagged(String flag, boolean on) {
        var others = flags.stream().filter(other -> !other.equals(flag));
        return new World(beat, beatNumber, trust,
                on ? Stream.concat(others, Stream.of(flag)).toList() : others.toList(), counters, clues, bonds);
    }

    World counting(String counter, int now) {
        return new World(beat, beatNumber, trust, flags, put(counters, counter, now), clues, bonds);
    }

    World knowing(String clue) {
        return clues.contains(clue)
                ? this
                : new World(beat, beatNumber, trust, flags, counters,
                        Stream.concat(clues.stream(), Stream.of(clue)).toList(), bonds);
    }

    World bound(String companion, Bond bond) {
        return new World(beat, beatNumber, trust, flags, counters, clues, put(bonds, companion, bond));
    }

    private static <V> SortedMap<String, V> put(Map<String, V> map, String key, V value) {
        var copy = new TreeMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
