package org.arcanecodex.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SecretConfigurationTest {

    private static final String GOOD = "kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe";

    private static final String OLDER = "wB5nX8qRt2ZkV6yLm4JdHs9CfGp3UaEe";

    @TempDir
    Path folder;

    @Test
    void aGivenSecretCounts() {
        assertThat(keys(GOOD, "prod").derive("x")).isEqualTo(new SecretKeys(GOOD).derive("x"));
        assertThat(keys(GOOD).derive("x")).isEqualTo(new SecretKeys(GOOD).derive("x"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void productionRefusesWhatIsNoSecret() {
        assertThatThrownBy(() -> keys("", "prod")).isInstanceOf(UnfitSecretException.class);
        assertThatThrownBy(() -> keys("short", "prod")).isInstanceOf(UnfitSecretException.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void aDevelopmentSecretIsMadeOnceAndForItsOwnerOnly() throws Exception {
        var first = keys("").derive("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(keys("").derive("x")).isEqualTo(first);
    }

    @Test
    void aDevelopmentSecretThatOthersCouldReadIsClosedAgain() throws Exception {
        keys("");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        keys("");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void aCutDevelopmentSecretIsNotUsed() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "abc");
        assertThatThrownBy(() -> keys("")).hasMessageContaining(file().toString());
    }

    @Test
    void theKeyBeforeOpensAndMakesNothing() {
        var both = exchanged(GOOD, OLDER, "prod");
        assertThat(both.derive("x")).isEqualTo(new SecretKeys(GOOD).derive("x"));
        assertThat(both.newestFirst()).extracting(one -> one.keyId("x"))
                .containsExactly(new SecretKeys(GOOD).keyId("x"), new SecretKeys(OLDER).keyId("x"));
        assertThat(keys(GOOD, "prod").newestFirst()).hasSize(1);
        assertThatThrownBy(() -> exchanged(GOOD, "short", "prod")).isInstanceOf(UnfitSecretException.class)
                .hasMessageContaining("SECRET_KEY_PREVIOUS");
    }

    private SecretKeys keys(String given, String... profiles) {
        return exchanged(given, "", profiles);
    }

    private SecretKeys exchanged(String given, String previous, String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new SecretConfiguration().secretKeys(new SecretProperties(given, previous, file()), environment);
    }

    private Path file() {
        return folder.resolve("data").resolve("secret.key");
    }
}
