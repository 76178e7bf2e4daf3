package org.arcanecodex.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRulesTest {

    @Test
    void thirtyTwoRandomCharactersWillDo() {
        assertThat(SecretRules.fault("SECRET_KEY", "kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaE",
            "please-change-me-to-something-long-and-random",
            "CHANGEME-kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe", "this-is-an-example-of-a-long-secret-key-here",
            "abababababababababababababababababababab"})
    void missingShortAndSampleOnesAreNamedButNotQuoted(String secret) {
        assertThat(SecretRules.fault("SECRET_KEY", secret)).hasValueSatisfying(fault -> {
            assertThat(fault).startsWith("SECRET_KEY is ");
            if (!secret.isBlank()) {
                assertThat(fault).doesNotContain(secret);
            }
        });
    }
}
