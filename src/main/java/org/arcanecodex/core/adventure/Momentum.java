package org.arcanecodex.core.adventure;

/** What is put on a choice: nothing, a steady hand (+10), or a second roll should the first one fail. */
public enum Momentum {
    NONE, STEADY, REROLL
}
