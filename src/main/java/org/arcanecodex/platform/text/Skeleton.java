package org.arcanecodex.platform.text;

import java.util.Locale;

import com.ibm.icu.text.SpoofChecker;

/**
 * What a name looks like: names of one skeleton can be taken for each other. By Unicode's confusables (UTS 39), and
 * blind to case, blanks and punctuation.
 */
public record Skeleton(String value) {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    /** Folded twice, since small letters have other doubles than capitals; i and l are one for the sake of their I. */
    public static Skeleton of(ReadableName name) {
        var folded = fold(fold(name.value())).replace('i', 'l');
        var letters = new StringBuilder();
        folded.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) || Character.charCount(sign) > 1)
                .forEach(letters::appendCodePoint);
        return new Skeleton(letters.isEmpty() ? folded : letters.toString());
    }

    private static String fold(String text) {
        return LOOKS.getSkeleton(text).toLowerCase(Locale.ROOT);
    }
}
