package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** The checks that compact constructors of messages share. */
final class Guard {

    /** Ids in stories, rooms and clients are short and plain. */
    private static final int NAME_LENGTH = 64;

    private Guard() {}

    static String name(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > NAME_LENGTH) {
            throw new BadMessage(field + " must have 1 to " + NAME_LENGTH + " characters");
        }
        return value;
    }

    static @Nullable String optionalName(String field, @Nullable String value) {
        return value == null ? null : name(field, value);
    }

    static String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank() || value.codePointCount(0, value.length()) > most) {
            throw new BadMessage(field + " must have 1 to " + most + " characters");
        }
        return value;
    }

    static int seat(@Nullable Integer seat) {
        if (seat == null || seat < 1 || seat > 4) {
            throw new BadMessage("seat must be 1, 2, 3 or 4");
        }
        return seat;
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new BadMessage(field + " is missing");
        }
        return value;
    }
}
