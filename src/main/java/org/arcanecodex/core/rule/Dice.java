package org.arcanecodex.core.rule;

/** Chance as an argument. The i-th roll of a command is always the same number. */
public interface Dice {

    /** The next roll, evenly from 1 to {@code sides}. */
    int roll(int sides);

    default int d100() {
        return roll(100);
    }
}
