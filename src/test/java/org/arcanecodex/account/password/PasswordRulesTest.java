package org.arcanecodex.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private final CommonPasswords common = new CommonPasswords(
            new PasswordProperties(19_456, 2, 1, 1, 1, Duration.ofSeconds(10), ""));
    private final PasswordRules rules = new PasswordRules(common);

    PasswordRulesTest() throws IOException {}

    @Test
    void manyPasswordsThatWouldBeLongEnoughAreTriedFirst() {
        assertThat(common.size()).isGreaterThan(3_000);
        for (var tried : new String[]{"password", "PASSWORD1", "iloveyou", "qwertyuiop", "1q2w3e4r", "12345678",
                "11111111", "football1", "baseball", "trustno1", "superman", "Passw0rd", "abc12345", "starwars"}) {
            assertThat(rules.fault(tried)).as(tried).isPresent();
        }
    }

    @Test
    void lengthIsCountedInCharactersAndHalfOnesAreNone() {
        assertThat(rules.fault("🦊🦉🐺🐻🦁🐯🐼")).isPresent();
        assertThat(rules.fault("🦊🦉🐺🐻🦁🐯🐼🐨")).isEmpty();
        assertThat(rules.fault("nearly good \ud83e")).isPresent();
    }
}
