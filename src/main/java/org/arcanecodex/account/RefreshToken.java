package org.arcanecodex.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What brings somebody back: 256 bits that only their browser has. We keep its hash. */
record RefreshToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static RefreshToken fresh(SecureRandom random) {
        return of(salt(random));
    }

    static byte[] salt(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    static Optional<RefreshToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RefreshToken(text)) : Optional.empty();
    }

    /**
     * The token that replaces this one. Two tabs which show the same token get the same successor, so that neither is
     * left with a dead one and there is never more than one that lives; without the key and this token nobody can tell
     * it, from our tables neither.
     */
    RefreshToken successor(byte[] key, byte[] salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(salt);
            return of(mac.doFinal(value.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }

    /** SHA-256: enough for what cannot be guessed. */
    String hash() {
        return Sha256.hex(value);
    }

    private static RefreshToken of(byte[] bytes) {
        return new RefreshToken(ENCODER.encodeToString(bytes));
    }

    /** Never shows it. */
    @Override
    public String toString() {
        return "RefreshToken";
    }
}
