package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The token that opens a private room: 128 bits of chance, of which only the hash is kept. */
record Invitation(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static Invitation fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Invitation(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

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
