package org.arcanecodex.core.adventure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.HeroId;

/**
 * A player's own hero who plays a part in the story, as they came to the table. Their name is not here: whoever shows
 * them looks it up.
 *
 * @param claim names the pick by which they are bound to this room
 */
public record OwnHero(HeroId id, String claim, Calling calling, Map<Skill, Integer> skills) {

    public OwnHero {
        var ordered = new EnumMap<Skill, Integer>(Skill.class);
        ordered.putAll(skills);
        skills = Collections.unmodifiableMap(ordered);
    }

    public int skill(Skill skill) {
        return skills.getOrDefault(skill, Skill.UNTRAINED);
    }
}
