package org.arcanecodex.core.hero;

/** The eight who judge great deeds. Their favour is between −100 and 100 and begins at nothing. */
public enum God {
    ALDRATH, VESK, MORN, YSOLDE, KARROW, OPHNE, TARSEL, DRUSK
}
