package org.arcanecodex.platform.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A name that others read: composed characters, single spaces, nothing that hides, turns the line or stacks up on a
 * letter.
 */
public record ReadableName(String value) {

    public static final int LONGEST = 24;

    /** With what is not seen of it, and taken away. */
    public static final int LONGEST_TYPED = 8 * LONGEST;

    private static final int MOST_MARKS = 2;

    /** Letters and signs by the book, but nobody sees them: fillers, joiners, selectors, the blank of Braille. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    /** Empty if nothing to be seen is left, or too much. */
    public static Optional<ReadableName> parse(String typed) {
        if (typed.length() > 16 * LONGEST) {
            return Optional.empty();
        }
        var name = tidy(Normalizer.normalize(typed, Normalizer.Form.NFC));
        int length = name.codePointCount(0, name.length());
        return length == 0 || length > LONGEST ? Optional.empty() : Optional.of(new ReadableName(name));
    }

    private static String tidy(String composed) {
        var kept = new StringBuilder(composed.length());
        int marks = 0;
        for (int at = 0; at < composed.length();) {
            int sign = composed.codePointAt(at);
            at += Character.charCount(sign);
            if (isSpace(sign)) {
                space(kept);
                marks = 0;
            } else if (isMark(sign)) {
                mark(kept, sign, marks++);
            } else if (isSeen(sign)) {
                kept.appendCodePoint(sign);
                marks = 0;
            }
        }
        return Normalizer.normalize(kept.toString().strip(), Normalizer.Form.NFC);
    }

    private static void space(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    /** A mark needs something to stand on. */
    private static void mark(StringBuilder kept, int sign, int before) {
        if (before < MOST_MARKS && !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.appendCodePoint(sign);
        }
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isUnseen(sign);
            default -> false;
        };
    }

    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> !isUnseen(sign);
        };
    }

    private static boolean isUnseen(int sign) {
        return UNSEEN.indexOf(sign) >= 0 || sign >= 0xFE00 && sign <= 0xFE0F || sign >= 0xE0000 && sign <= 0xE0FFF;
    }
}
