package org.arcanecodex.account.password;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: long ones that are not among the first that anybody would try. Any character counts,
 * none is asked for, and nothing is cut off.
 */
@Component
public class PasswordRules {

    /** In characters. */
    public static final int SHORTEST = 8;

    /** In characters. */
    public static final int LONGEST = 128;

    /** In the units of Java's strings, of which a character may have two. */
    public static final int LONGEST_TYPED = 2 * LONGEST;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * What is wrong with a new password, as a sentence without its subject.
     *
     * @param known what anybody could know of its owner: the address, the name
     */
    public Optional<String> fault(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(password)) {
            return Optional.of("holds half a character");
        }
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("needs " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (common.contains(password)) {
            return Optional.of("is one of those that are tried first; take another");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        for (var word : known) {
            if (lower.equals(word.toLowerCase(Locale.ROOT)) || lower.equals(beforeTheAt(word))) {
                return Optional.of("is your address or your name; take another");
            }
        }
        return Optional.empty();
    }

    private static String beforeTheAt(String word) {
        int at = word.indexOf('@');
        return (at < 0 ? word : word.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
