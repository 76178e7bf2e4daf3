package org.arcanecodex.core.adventure;

/** How the host sets the odds of a table; added to every threshold. */
public enum Difficulty {
    GENTLE(10), PLAIN(0), HARSH(-10);

    private final int bonus;

    Difficulty(int bonus) {
        this.bonus = bonus;
    }

    public int bonus() {
        return bonus;
    }
}
