package org.arcanecodex.core.adventure.story;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** A hero whom the story gives to a player. */
public record HeroSheet(String id, String name, Calling calling, String blurb, Map<Skill, Integer> skills,
        List<String> items, Objective objective) implements Sheet {

    /** What this hero alone is after. @param when judged at the end */
    public record Objective(String text, Condition when) {}

    public HeroSheet {
        skills = SkillMap.of(skills);
        items = List.copyOf(items);
    }

    /** Skills in their natural order, whatever the file had. */
    static final class SkillMap {
        private SkillMap() {}

        static Map<Skill, Integer> of(Map<Skill, Integer> skills) {
            var ordered = new EnumMap<Skill, Integer>(Skill.class);
            ordered.putAll(skills);
            return Collections.unmodifiableMap(ordered);
        }
    }
}
