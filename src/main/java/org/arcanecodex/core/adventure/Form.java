package org.arcanecodex.core.adventure;

/** How a whisper is told, from the weakest to the strongest form. */
public enum Form {
    /** The lie that the author wrote for it. */
    TWIST,
    /** True, but less. */
    PART,
    /** As it was heard. */
    TRUTH
}
