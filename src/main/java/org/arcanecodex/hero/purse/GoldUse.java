package org.arcanecodex.hero.purse;

/** Why gold changes hands, comes into the world or leaves it. */
public enum GoldUse {
    /** Made: what an adventure pays. */
    ADVENTURE,
    /** Burned: what the outfitter takes. */
    OUTFIT,
    /** Burned: what was in the purse of somebody who was forgotten. */
    FORGOTTEN
}
