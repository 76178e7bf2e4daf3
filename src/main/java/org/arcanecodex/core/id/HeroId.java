package org.arcanecodex.core.id;

/** A player's hero, for as long as they keep it. */
public record HeroId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
