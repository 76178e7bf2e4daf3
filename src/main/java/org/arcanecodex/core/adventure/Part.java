package org.arcanecodex.core.adventure;

/** One part of a threshold, before the sum is kept within 5 and 95. */
public record Part(Source why, int value) {

    /** What can move the odds. */
    public enum Source {
        BASE, SKILL, TOGETHER, ITEM, TRUST, DOWN, STEADY, DIFFICULTY
    }
}
