package org.arcanecodex.core.adventure.story;

/** The eight who look on. What each is for and against is said by {@link Value}. */
public enum God {
    /** Order, justice. */
    ALDRATH,
    /** Chaos, freedom. */
    VESK,
    /** Survival, pragmatism. */
    MORN,
    /** Nature, balance. */
    YSOLDE,
    /** War, glory, honour. */
    KARROW,
    /** Wisdom, truth. */
    OPHNE,
    /** Commerce, ambition. */
    TARSEL,
    /** Fury, transformation. */
    DRUSK
}
