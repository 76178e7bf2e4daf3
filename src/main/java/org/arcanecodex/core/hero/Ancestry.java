package org.arcanecodex.core.hero;

import java.util.List;

/** Where somebody comes from; makes two skills a little better. */
public enum Ancestry {
    /** People of the Marches themselves: roads, weather, bargains. */
    MARCHER(Skill.SURVIVAL, Skill.PERSUASION),
    /** From the burnt quarters: sharp ears, soft steps. */
    ASHKIN(Skill.STEALTH, Skill.PERCEPTION),
    /** From under the hills: slow, strong, good with the hurt. */
    ROOTBORN(Skill.STRENGTH, Skill.MEDICINE),
    /** Raised among engines: locks, and what makes things go. */
    COGWRIGHT(Skill.LOCKPICKING, Skill.ARCANA);

    /** What it adds to each of its skills. */
    public static final int BONUS = 5;

    private final List<Skill> skills;

    Ancestry(Skill one, Skill other) {
        this.skills = List.of(one, other);
    }

    public List<Skill> skills() {
        return skills;
    }
}
