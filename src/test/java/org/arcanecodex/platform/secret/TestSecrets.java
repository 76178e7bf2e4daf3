package org.arcanecodex.platform.secret;

import java.util.List;

/** The keys of a server whose secret a test knows. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SecretKeys of(String secret) { return new SecretKeys(secret); }

    /** While the secret is being exchanged. */
    public static SecretKeys of(String secret, String previous) {
        return new SecretKeys(secret, List.of(new SecretKeys(previous)));
    }
}
