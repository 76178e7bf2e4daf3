package org.arcanecodex.core.hero;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How good somebody is who sets out: 10 in everything, more by calling and ancestry; the best is 30 or 35. */
public final class Training {

    private static final List<Integer> BY_CALLING = List.of(20, 15, 10);

    private Training() {}

    public static Map<Skill, Integer> of(Ancestry ancestry, Calling calling) {
        var skills = new EnumMap<Skill, Integer>(Skill.class);
        for (var skill : Skill.values()) {
            skills.put(skill, Skill.UNTRAINED);
        }
        for (int i = 0; i < BY_CALLING.size(); i++) {
            skills.merge(calling.trained().get(i), BY_CALLING.get(i), Integer::sum);
        }
        ancestry.skills().forEach(skill -> skills.merge(skill, Ancestry.BONUS, Integer::sum));
        return Collections.unmodifiableMap(skills);
    }
}
