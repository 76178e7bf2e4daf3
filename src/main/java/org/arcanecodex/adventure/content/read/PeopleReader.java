package org.arcanecodex.adventure.content.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.story.Companion;
import org.arcanecodex.core.adventure.story.Companion.Agenda;
import org.arcanecodex.core.adventure.story.Flaw;
import org.arcanecodex.core.adventure.story.HeroSheet;
import org.arcanecodex.core.adventure.story.HeroSheet.Objective;
import org.arcanecodex.core.adventure.story.Testimony;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** Reads heroes and companions. */
final class PeopleReader {

    private static final int HIGHEST_SKILL = 60;

    private PeopleReader() {}

    static HeroSheet hero(YamlValue value) {
        var map = value.map();
        var hero = new HeroSheet(map.need("id").id(), map.need("name").text(),
                map.need("calling").word(Calling.class), map.need("blurb").text(), skills(map), items(map),
                objective(map.need("objective").map()));
        map.close();
        return hero;
    }

    static Companion companion(YamlValue value) {
        var map = value.map();
        var companion = new Companion(map.need("id").id(), map.need("name").text(),
                map.need("calling").word(Calling.class), map.need("blurb").text(), skills(map), items(map),
                map.need("creed").list(one -> one.word(Value.class)), agenda(map.need("agenda").map()),
                flaw(map.need("flaw").map()), testimony(map));
        map.close();
        return companion;
    }

    private static Map<Skill, Integer> skills(YamlMap map) {
        var skills = new EnumMap<Skill, Integer>(Skill.class);
        var written = map.need("skills").map();
        for (var skill : Skill.values()) {
            written.find(Words.of(skill)).ifPresent(value -> skills.put(skill, value.number(0, HIGHEST_SKILL)));
        }
        written.close();
        return skills;
    }

    private static List<String> items(YamlMap map) {
        return map.list("items", YamlValue::id);
    }

    private static Objective objective(YamlMap map) {
        var objective = new Objective(map.need("text").text(), map.need("when").condition());
        map.close();
        return objective;
    }

    private static Agenda agenda(YamlMap map) {
        var agenda = new Agenda(map.need("text").text(), map.need("wants").list(YamlValue::id));
        map.close();
        return agenda;
    }

    private static Flaw flaw(YamlMap map) {
        var flaw = new Flaw(map.need("kind").word(Flaw.Kind.class), map.need("trigger").id(),
                map.need("option").id(), map.need("tell").text(), map.need("at").id());
        map.close();
        return flaw;
    }

    private static Testimony testimony(YamlMap companion) {
        return companion.find("testimony", value -> {
            var map = value.map();
            var testimony = new Testimony(map.text("leaves"), map.text("returns"), map.text("betrays"));
            map.close();
            return testimony;
        }, new Testimony(null, null, null));
    }
}
