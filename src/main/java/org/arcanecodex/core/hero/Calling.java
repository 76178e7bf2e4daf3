package org.arcanecodex.core.hero;

import java.util.List;

/** What somebody does for a living; decides how much they can take and what they have learnt. */
public enum Calling {
    FIGHTER(12, Skill.STRENGTH, Skill.INTIMIDATION, Skill.SURVIVAL), MAGE(8, Skill.ARCANA, Skill.RESEARCH,
            Skill.PERCEPTION), THIEF(9, Skill.LOCKPICKING, Skill.STEALTH, Skill.SLEIGHT_OF_HAND), RANGER(10,
                    Skill.ARCHERY, Skill.SURVIVAL, Skill.PERCEPTION), CLERIC(10, Skill.MEDICINE, Skill.PERSUASION,
                            Skill.RESEARCH), BARD(9, Skill.PERSUASION, Skill.DECEPTION, Skill.PERCEPTION);

    private final int hp;
    private final List<Skill> trained;

    Calling(int hp, Skill best, Skill second, Skill third) {
        this.hp = hp;
        this.trained = List.of(best, second, third);
    }

    /** Hit points in full health. */
    public int hp() {
        return hp;
    }

    /** The three skills of this calling, the best first. */
    public List<Skill> trained() {
        return trained;
    }
}
