package org.arcanecodex.adventure.content.read;

import org.arcanecodex.core.adventure.story.Effect;

/** Reads what a deed leads to: one effect from one small map. */
final class EffectReader {

    private static final int MOST = 100;
    private static final int MOST_HP = 12;
    private static final int MOST_MOMENTUM = 5;
    private static final int LARGEST_COUNT = 1_000;

    private EffectReader() {}

    static Effect effect(YamlValue value) {
        var map = value.map();
        var effect = read(map);
        map.close();
        return effect;
    }

    private static Effect read(YamlMap map) {
        if (map.has("flag")) {
            return new Effect.SetFlag(map.need("flag").id());
        } else if (map.has("clear")) {
            return new Effect.ClearFlag(map.need("clear").id());
        } else if (map.has("count")) {
            return new Effect.Count(map.need("count").id(), map.need("by").number(-LARGEST_COUNT, LARGEST_COUNT));
        } else if (map.has("clue")) {
            return new Effect.FindClue(map.need("clue").id());
        } else if (map.has("trust")) {
            return new Effect.ChangeTrust(map.need("trust").number(-MOST, MOST), map.need("why").text());
        } else if (map.has("hp")) {
            return new Effect.ChangeHp(map.need("hp").number(-MOST_HP, MOST_HP), all(map));
        } else if (map.has("item")) {
            return new Effect.GainItem(map.need("item").id());
        } else if (map.has("lose")) {
            return new Effect.LoseItem(map.need("lose").id());
        } else if (map.has("momentum")) {
            return new Effect.ChangeMomentum(map.need("momentum").number(-MOST_MOMENTUM, MOST_MOMENTUM));
        } else if (map.has("approval")) {
            return new Effect.ChangeApproval(map.need("approval").number(-MOST, MOST), map.need("of").id());
        } else if (map.has("reveal")) {
            return new Effect.Reveal(map.need("reveal").id());
        } else if (map.has("hear")) {
            return new Effect.Hear(map.need("hear").id());
        }
        return new Effect.Say(map.need("say").text());
    }

    private static boolean all(YamlMap map) {
        return map.find("who", value -> value.is("all") || value.wrong("can only be 'all'", true), false);
    }
}
