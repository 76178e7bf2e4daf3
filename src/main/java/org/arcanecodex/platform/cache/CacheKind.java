package org.arcanecodex.platform.cache;

/** How soon a fact grows old by itself; each kind has a setting {@code arcane.cache.<kind>-ttl}. */
public enum CacheKind {
    /** What changes with every move. */
    GAME,
    /** What belongs to a person or a hero. */
    PLAYER,
    /** What only a release or a rare event changes. */
    STATIC,
    /** Prices and offers. */
    MARKET,
    /** Ranks, which are counted anew now and then. */
    BOARD,
    /** Everything else. */
    OTHER
}
