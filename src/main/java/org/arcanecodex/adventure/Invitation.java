package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.arcanecodex.platform.secret.SecretKeys;

/** The token that opens a private room: 128 bits of chance, of which only the hash is kept. */
record Invitation(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final String LABEL = "invitation";

    static Invitation fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Invitation(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Always the same for the same secret and salt; nobody without the secret can tell it. */
    static Invitation derived(SecretKeys keys, String salt) {
        var bytes = Arrays.copyOf(keys.derive(LABEL + ":" + salt), BYTES);
        return new Invitation(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Says from which secret one is derived. */
    static String secret(SecretKeys keys) { return keys.keyId(LABEL); }

    /** SHA-256, hex. Enough for a token that nobody can guess. */
    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Says nothing, so that no log line can. */
    @Override
    public String toString() {
        return "invitation";
    }
}
