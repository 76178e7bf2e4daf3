package org.arcanecodex.adventure.content.read;

import org.arcanecodex.adventure.content.read.Reading.Read;
import org.arcanecodex.adventure.content.read.Reading.Unreadable;
import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Ending;
import org.arcanecodex.core.adventure.story.Item;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.hero.Skill;

/** Reads the text of a story file: check 1 of ten, types, ranges and keys. */
public final class StoryReader {

    private static final int MOST_SEATS = 4;
    private static final int LONGEST_MINUTES = 120;
    private static final int MOST_GOALS = 400;
    private static final int LARGEST_COUNT = 1_000;

    private StoryReader() {}

    /** @param file its name, for the problems */
    public static Reading read(String file, String text) {
        var notes = new Notes(file);
        var story = YamlNodes.compose(text, notes).map(root -> story(YamlMap.of("", root, notes)));
        return story.isPresent() && notes.clean()
                ? new Read(new Draft(file, story.get(), notes.lines()))
                : new Unreadable(notes.problems());
    }

    private static Story story(YamlMap map) {
        var players = map.need("players").map();
        var story = new Story(
                map.need("id").id(), map.need("version").number(1, Integer.MAX_VALUE), map.need("lang").id(),
                map.need("kind").word(Story.Kind.class), map.need("title").text(), map.need("teaser").text(),
                map.need("minutes").number(1, LONGEST_MINUTES),
                players.need("min").number(1, MOST_SEATS), players.need("max").number(1, MOST_SEATS),
                map.need("party").number(1, MOST_SEATS), map.need("start").id(),
                map.need("values").list(value -> value.word(Value.class)),
                map.entries("counters", (id, value) -> value.number(-LARGEST_COUNT, LARGEST_COUNT)),
                map.need("heroes").list(PeopleReader::hero), map.list("companions", PeopleReader::companion),
                map.entries("items", StoryReader::item), map.entries("clues", (id, value) -> value.text()),
                map.entries("whispers", WhisperReader::whisper), map.entries("beats", BeatReader::beat),
                map.entries("endings", StoryReader::ending));
        players.close();
        map.close();
        return story;
    }

    private static Item item(String id, YamlValue value) {
        var map = value.map();
        var item = new Item(id, map.need("name").text(), map.find("helps", helps -> helps.word(Skill.class), null));
        map.close();
        return item;
    }

    private static Ending ending(String id, YamlValue value) {
        var map = value.map();
        var ending = new Ending(id, map.need("title").text(), map.need("text").text(),
                map.need("goals").number(0, MOST_GOALS),
                map.find("if", YamlValue::condition, new Condition.Always()));
        map.close();
        return ending;
    }
}
