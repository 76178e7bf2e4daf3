package org.arcanecodex.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where mail reaches somebody.
 *
 * @param typed as they write it
 */
record EmailAddress(String typed) {

    static final int LONGEST = 254;

    /** With what a keyboard puts around it. */
    static final int LONGEST_TYPED = 300;

    /** One sign that parts name and host; nothing that ends a line or begins another field of a letter. */
    private static final Pattern FORM = Pattern
            .compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,250}");

    static Optional<EmailAddress> parse(String text) {
        var trimmed = text.strip();
        return trimmed.length() <= LONGEST && FORM.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    /** The same for all ways to write it. */
    String key() { return typed.toLowerCase(Locale.ROOT); }

    /** Never in a log. */
    @Override
    public String toString() { return "EmailAddress"; }
}
