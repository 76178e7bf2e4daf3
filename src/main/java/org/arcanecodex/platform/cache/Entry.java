package org.arcanecodex.platform.cache;

import org.jspecify.annotations.Nullable;

/**
 * A fact as it is kept: encoded, with its tag and its times; or that there is no such thing. Never changes.
 *
 * @param encoded null: there is no such thing
 * @param freshUntil epoch millis up to which it counts as true
 * @param keptUntil epoch millis up to which it may be shown while nothing newer is there
 */
record Entry<V>(@Nullable V value, @Nullable Encoded encoded, long freshUntil, long keptUntil) {

    /** What the first level holds for an entry besides its bytes, about. */
    private static final int OVERHEAD = 200;

    boolean isPresent() { return encoded != null; }

    boolean isFresh(long now) {
        return now < freshUntil;
    }

    boolean isUsable(long now) {
        return now < keptUntil;
    }

    int weight() {
        return OVERHEAD + (encoded == null ? 0 : 2 * encoded.length());
    }
}
