package org.arcanecodex.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of constants as clients write them: in small letters, with hyphens. */
public final class Word {

    private Word() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty if none of them is called so. */
    public static <E extends Enum<E>> Optional<E> parse(String word, Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants()).filter(one -> of(one).equals(word)).findFirst();
    }

    /** All of them, for a sentence that says what may be said. */
    public static String all(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Word::of).collect(Collectors.joining(", "));
    }
}
