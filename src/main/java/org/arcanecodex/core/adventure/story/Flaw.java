package org.arcanecodex.core.adventure.story;

/**
 * What will make a companion do the wrong thing.
 *
 * @param trigger the flag that wakes it
 * @param option what they then do
 * @param tell the sign of it, noticed at the beat {@code at}
 */
public record Flaw(Kind kind, String trigger, String option, String tell, String at) {

    public enum Kind {
        IMPULSIVE, COWARDLY, GREEDY, VENGEFUL, PROTECTIVE, PRIDEFUL, GUILT_RIDDEN, OBSESSIVE
    }
}
