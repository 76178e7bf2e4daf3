package org.arcanecodex.adventure.content.read;

import java.util.List;

import org.arcanecodex.core.adventure.story.Beat;
import org.arcanecodex.core.adventure.story.Beat.Paragraph;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Next;

/** Reads beats: their scenes and their ways on. */
final class BeatReader {

    private BeatReader() {}

    static Beat beat(String id, YamlValue value) {
        var map = value.map();
        var beat = new Beat(id, map.need("title").text(), map.need("scene").list(BeatReader::paragraph),
                map.need("whispers").list(YamlValue::id), map.need("options").list(OptionReader::option),
                next(map.need("next")));
        map.close();
        return beat;
    }

    private static Paragraph paragraph(YamlValue value) {
        if (!value.isMap()) {
            return new Paragraph(new Condition.Always(), value.text());
        }
        var map = value.map();
        var paragraph = new Paragraph(map.need("if").condition(), map.need("text").text());
        map.close();
        return paragraph;
    }

    private static List<Next> next(YamlValue value) {
        var ways = value.list(BeatReader::way);
        long certain = ways.stream().filter(way -> way.when() instanceof Condition.Always).count();
        if (certain != 1 || !(ways.getLast().when() instanceof Condition.Always)) {
            return value.wrong("should end with one '{else: …}', which is the only one", ways);
        }
        return ways;
    }

    private static Next way(YamlValue value) {
        var map = value.map();
        var way = map.has("else")
                ? new Next(new Condition.Always(), map.need("else").id())
                : new Next(map.need("if").condition(), map.need("to").id());
        map.close();
        return way;
    }
}
