package org.arcanecodex.core.id;

/** A person's account, guests included. */
public record AccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
