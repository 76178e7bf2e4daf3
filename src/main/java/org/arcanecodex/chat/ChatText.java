package org.arcanecodex.chat;

import java.text.Normalizer;
import java.util.Optional;

import org.arcanecodex.protocol.TalkRequest;

/** What is left of a typed text: one line of composed characters, without what hides, turns or stacks. */
final class ChatText {

    /** Real writing needs two or three marks on a letter; a tower of them only covers other people's lines. */
    private static final int MOST_MARKS = 4;

    private ChatText() {}

    /** Empty if nothing is left to say, or more than a line may hold. */
    static Optional<String> tidy(String typed) {
        var text = withFewMarks(Normalizer.normalize(visible(typed), Normalizer.Form.NFC)).strip();
        int length = text.codePointCount(0, text.length());
        return length == 0 || length > TalkRequest.TEXT_LENGTH ? Optional.empty() : Optional.of(text);
    }

    /** Before signs are composed, since what hides between a letter and its mark keeps them apart. */
    private static String visible(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(sign -> {
            if (isSpace(sign)) {
                appendSpace(kept);
            } else if (isVisible(sign)) {
                kept.appendCodePoint(sign);
            }
        });
        return kept.toString();
    }

    private static String withFewMarks(String composed) {
        var kept = new StringBuilder(composed.length());
        int marks = 0;
        for (int at = 0; at < composed.length();) {
            int sign = composed.codePointAt(at);
            at += Character.charCount(sign);
            marks = isMark(sign) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                kept.appendCodePoint(sign);
            }
        }
        return kept.toString();
    }

    private static void appendSpace(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Controls, lone halves, private and unassigned signs go; of the invisible ones only the joiner of emoji stays. */
    private static boolean isVisible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == 0x200D || sign == 0x200C;
            default -> true;
        };
    }
}
