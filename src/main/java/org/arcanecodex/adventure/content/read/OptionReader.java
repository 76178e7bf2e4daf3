package org.arcanecodex.adventure.content.read;

import java.util.List;

import org.arcanecodex.core.adventure.story.Condition;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Option.Check;
import org.arcanecodex.core.adventure.story.Option.Outcomes;
import org.arcanecodex.core.adventure.story.Value;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.jspecify.annotations.Nullable;

/** Reads the buttons of a beat. */
final class OptionReader {

    private static final int GRAVEST = 3;
    private static final int HARDEST = 100;
    private static final int MOST_TOGETHER = 4;

    private OptionReader() {}

    static Option option(YamlValue value) {
        var map = value.map();
        var check = check(map);
        var option = new Option(map.need("id").id(), map.need("label").text(), map.text("hint"),
                map.find("if", YamlValue::condition, new Condition.Always()),
                map.list("for", calling -> calling.word(Calling.class)), check,
                map.find("together", number -> number.number(2, MOST_TOGETHER), 0),
                map.need("values").list(one -> one.word(Value.class)), map.need("danger").number(0, GRAVEST),
                outcomes(map, check != null));
        if (check == null && option.together() > 0) {
            map.wrong("'together' without a skill: there is nothing to help with.");
        }
        map.close();
        return option;
    }

    private static @Nullable Check check(YamlMap map) {
        if (!map.has("skill")) {
            return null;
        }
        return new Check(map.need("skill").word(Skill.class), map.need("difficulty").number(0, HARDEST));
    }

    private static Outcomes outcomes(YamlMap map, boolean checked) {
        var success = map.need("success").list(EffectReader::effect);
        if (!checked) {
            return new Outcomes(success, success, success, success);
        }
        var failure = map.need("failure").list(EffectReader::effect);
        return new Outcomes(effects(map, "triumph", success), success, failure, effects(map, "disaster", failure));
    }

    private static List<Effect> effects(YamlMap map, String grade, List<Effect> otherwise) {
        return map.find(grade, value -> value.list(EffectReader::effect), otherwise);
    }
}
