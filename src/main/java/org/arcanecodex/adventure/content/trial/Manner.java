package org.arcanecodex.adventure.content.trial;

/** How the people at a table play. */
public enum Manner {
    /** Anything that is allowed. */
    RANDOM,
    /** Tell everything, ask for the rest, point at a plan. */
    OPEN,
    /** Tell nothing, plan nothing. */
    CLOSED,
    /** One bends all that they hear, the others are open. */
    LYING,
    /** Open, and never a risk that can be avoided. */
    CAREFUL;

    boolean talks() {
        return this != CLOSED;
    }
}
