package org.arcanecodex.core.adventure.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * One published version of a story, complete and immutable. Maps are by id, in the order of the file.
 *
 * @param lang of its texts, as in HTML
 * @param minutes what a live table takes
 * @param fewest people
 * @param most people
 * @param party companions fill up to this
 * @param start a beat
 * @param counters with what they start at
 * @param clues by id
 */
public record Story(String id, int version, String lang, Kind kind, String title, String teaser, int minutes,
        int fewest,
        int most, int party, String start, List<Value> values, SequencedMap<String, Integer> counters,
        List<HeroSheet> heroes, List<Companion> companions, SequencedMap<String, Item> items,
        SequencedMap<String, String> clues, SequencedMap<String, Whisper> whispers,
        SequencedMap<String, Beat> beats, SequencedMap<String, Ending> endings) {

    public enum Kind {
        TUTORIAL, FULL
    }

    public Story {
        values = List.copyOf(values);
        counters = ordered(counters);
        heroes = List.copyOf(heroes);
        companions = List.copyOf(companions);
        items = ordered(items);
        clues = ordered(clues);
        whispers = ordered(whispers);
        beats = ordered(beats);
        endings = ordered(endings);
    }

    public Beat beat(String id) {
        return known(beats, id);
    }

    public Ending ending(String id) {
        return known(endings, id);
    }

    public Whisper whisper(String id) {
        return known(whispers, id);
    }

    public Optional<HeroSheet> hero(String id) {
        return heroes.stream().filter(hero -> hero.id().equals(id)).findFirst();
    }

    public Optional<Companion> companion(String id) {
        return companions.stream().filter(companion -> companion.id().equals(id)).findFirst();
    }

    /** Option ids are unique in the whole story. */
    public Optional<Option> option(String id) {
        return options().filter(option -> option.id().equals(id)).findFirst();
    }

    public Stream<Option> options() {
        return beats.values().stream().flatMap(beat -> beat.options().stream());
    }

    private static <T> T known(Map<String, T> map, String id) {
        var found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("This story has no '" + id + "'");
        }
        return found;
    }

    private static <T> SequencedMap<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
