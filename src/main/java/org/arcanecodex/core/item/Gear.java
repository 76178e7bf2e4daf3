package org.arcanecodex.core.item;

import org.arcanecodex.core.hero.Skill;

/**
 * What the outfitter sells. Whoever wears it is a little better at one skill, so little that a guest with nothing plays
 * as well at the same table.
 */
public enum Gear {
    CROWBAR(Slot.HAND, Skill.STRENGTH, 40), PICKS(Slot.HAND, Skill.LOCKPICKING, 40), SHORT_BOW(Slot.HAND, Skill.ARCHERY,
            40), FIELD_KIT(Slot.HAND, Skill.MEDICINE, 40), NOTEBOOK(Slot.HAND, Skill.RESEARCH,
                    40), SOFT_BOOTS(Slot.BODY, Skill.STEALTH, 60), OILSKIN(Slot.BODY, Skill.SURVIVAL,
                            60), GOOD_COAT(Slot.BODY, Skill.PERSUASION, 60), IRON_COLLAR(Slot.BODY, Skill.INTIMIDATION,
                                    60), LOADED_RING(Slot.CHARM, Skill.SLEIGHT_OF_HAND, 80), GLASS_EYE(Slot.CHARM,
                                            Skill.PERCEPTION, 80), STOPPED_WATCH(Slot.CHARM, Skill.ARCANA,
                                                    80), PAPER_MASK(Slot.CHARM, Skill.DECEPTION, 80);

    /** What it adds to its skill while it is worn. */
    public static final int BONUS = 2;

    private final Slot slot;
    private final Skill skill;
    private final int price;

    Gear(Slot slot, Skill skill, int price) {
        this.slot = slot;
        this.skill = skill;
        this.price = price;
    }

    public Slot slot() {
        return slot;
    }

    public Skill skill() {
        return skill;
    }

    /** In gold. */
    public int price() {
        return price;
    }
}
