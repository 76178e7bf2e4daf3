package org.arcanecodex.adventure.content.read;

import java.util.List;

import org.arcanecodex.core.adventure.story.Whisper;
import org.arcanecodex.core.adventure.story.Whisper.Weight;
import org.arcanecodex.core.hero.Calling;

/** Reads whispers. */
final class WhisperReader {

    private static final String ANY = "any";

    private WhisperReader() {}

    static Whisper whisper(String id, YamlValue value) {
        var map = value.map();
        var hearers = map.need("for").list(hearer -> hearer);
        var whisper = new Whisper(id, callings(hearers), hearers.stream().anyMatch(WhisperReader::isAny),
                map.need("weight").word(Weight.class), map.text("topic"), map.need("truth").text(),
                map.need("part").text(), map.need("twist").text(), map.list("contradicts", YamlValue::id),
                map.id("harm"), map.list("pulls", YamlValue::id), map.list("lures", YamlValue::id));
        map.close();
        return whisper;
    }

    private static List<Calling> callings(List<YamlValue> hearers) {
        return hearers.stream().filter(hearer -> !isAny(hearer)).map(hearer -> hearer.word(Calling.class)).toList();
    }

    private static boolean isAny(YamlValue hearer) {
        return hearer.is(ANY);
    }
}
