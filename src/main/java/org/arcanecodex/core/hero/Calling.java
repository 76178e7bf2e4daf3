package org.arcanecodex.core.hero;

/** What somebody does for a living; decides how much they can take. */
public enum Calling {
    FIGHTER(12), MAGE(8), THIEF(9), RANGER(10), CLERIC(10), BARD(9);

    private final int hp;

    Calling(int hp) {
        this.hp = hp;
    }

    /** Hit points in full health. */
    public int hp() {
        return hp;
    }
}
