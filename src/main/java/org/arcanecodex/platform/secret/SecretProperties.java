package org.arcanecodex.platform.secret;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server's secret.
 *
 * @param key at least 32 random characters, the same on all instances; required in production
 * @param previousKey the one before, while it is being exchanged: it opens what it sealed and signed, and makes nothing
 * @param developmentFile where a secret is kept that was made because none was given
 */
@Validated
@ConfigurationProperties("arcane.secret")
record SecretProperties(@DefaultValue("") @NotNull String key, @DefaultValue("") @NotNull String previousKey,
        @DefaultValue("data/secret.key") @NotNull Path developmentFile) {

    /** Never shows a key. */
    @Override
    public String toString() {
        return "SecretProperties[developmentFile=" + developmentFile + "]";
    }
}
