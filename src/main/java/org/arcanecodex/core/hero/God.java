package org.arcanecodex.core.hero;

/**
 * The eight who look on, and judge great deeds. What each is for and against is said by the values of stories; their
 * favour is between −100 and 100 and begins at nothing.
 */
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
