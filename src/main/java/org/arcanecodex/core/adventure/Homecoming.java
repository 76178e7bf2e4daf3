package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.hero.Skill;
import org.arcanecodex.core.id.HeroId;

/** What an adventure has changed for one hero, as it is written down with them. */
public record Homecoming(int seat, HeroId hero, int renown, int gold, List<Learnt> skills) {

    /** How good they were in it, and how good they are now. */
    public record Learnt(Skill skill, int from, int to) {}

    public Homecoming {
        skills = List.copyOf(skills);
    }
}
