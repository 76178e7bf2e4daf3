package org.arcanecodex.platform.secret;

/** The keys of a server whose secret a test knows. */
public final class TestSecrets {

    private TestSecrets() {}

    public static SecretKeys of(String secret) {
        return new SecretKeys(secret);
    }
}
