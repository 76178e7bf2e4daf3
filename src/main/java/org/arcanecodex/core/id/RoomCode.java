package org.arcanecodex.core.id;

import java.util.Locale;
import java.util.Optional;

/** The six signs by which people find a room: no I, L, O, U, 0 or 1. A locator, not a secret. */
public record RoomCode(String value) {

    /** The signs a code is made of: 30, none of which looks like another. */
    public static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    public static final int LENGTH = 6;

    public RoomCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("A room code has six signs of " + SIGNS);
        }
    }

    /** Reads what a person typed: any case, with spaces and dashes; empty if no code can be meant. */
    public static Optional<RoomCode> parse(String typed) {
        var tidy = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(tidy) ? Optional.of(new RoomCode(tidy)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
