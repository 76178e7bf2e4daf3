package org.arcanecodex.platform.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a secret, if something is. */
final class SecretRules {

    static final int LEAST_LENGTH = 32;

    private static final int LEAST_DIFFERENT = 10;

    /** What people leave in a file that they copied. */
    private static final List<String> SAMPLES = List.of("change-me", "change_me", "changeme", "sample", "example",
            "your-secret", "your_secret", "0123456789abcdef0123456789abcdef");

    private SecretRules() {}

    /** A sentence that never quotes the secret. */
    static Optional<String> fault(String setting, String secret) {
        if (secret.isBlank()) {
            return Optional.of(setting + " is missing");
        }
        if (secret.length() < LEAST_LENGTH) {
            return Optional.of(setting + " is shorter than " + LEAST_LENGTH + " characters");
        }
        var lower = secret.toLowerCase(Locale.ROOT);
        if (SAMPLES.stream().anyMatch(lower::contains) || secret.chars().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of(setting + " is a sample that anybody can guess");
        }
        return Optional.empty();
    }
}
