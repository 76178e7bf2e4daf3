package org.arcanecodex.hero;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.HeroId;

/** A hero as they sit down at a table: what they can do, with all that they wear. */
public record HeroSheet(HeroId id, Calling calling, Map<Skill, Integer> skills) {

    public HeroSheet {
        var ordered = new EnumMap<Skill, Integer>(Skill.class);
        ordered.putAll(skills);
        skills = Collections.unmodifiableMap(ordered);
    }
}
