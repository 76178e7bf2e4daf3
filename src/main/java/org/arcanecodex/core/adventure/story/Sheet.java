package org.arcanecodex.core.adventure.story;

import java.util.List;
import java.util.Map;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/** Somebody who can sit at the table. */
public sealed interface Sheet permits HeroSheet, Companion {

    String id();

    String name();

    Calling calling();

    String blurb();

    Map<Skill, Integer> skills();

    /** Ids of what they begin with. */
    List<String> items();

    default int skill(Skill skill) {
        return skills().getOrDefault(skill, Skill.UNTRAINED);
    }
}
