package org.arcanecodex.core.adventure;

/** How long a table takes over each phase. */
public enum Pace {
    LIVE(1), RELAXED(3);

    private final int factor;

    Pace(int factor) {
        this.factor = factor;
    }

    int factor() {
        return factor;
    }
}
