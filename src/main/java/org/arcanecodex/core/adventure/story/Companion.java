package org.arcanecodex.core.adventure.story;

import java.util.List;
import java.util.Map;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;

/**
 * Somebody of the story's own who takes a seat that no person holds.
 *
 * @param creed values that pull them
 */
public record Companion(String id, String name, Calling calling, String blurb, Map<Skill, Integer> skills,
        List<String> items, List<Value> creed, Agenda agenda, Flaw flaw, Testimony testimony) implements Sheet {

    /** What they are secretly after. @param wants options that serve it */
    public record Agenda(String text, List<String> wants) {
        public Agenda {
            wants = List.copyOf(wants);
        }
    }

    public Companion {
        skills = HeroSheet.SkillMap.of(skills);
        items = List.copyOf(items);
        creed = List.copyOf(creed);
    }
}
