package org.arcanecodex.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Codes that change each half minute, as of RFC 6238 with HMAC-SHA1 and six digits, which every app knows. */
final class Totp {

    static final int SECRET_LENGTH = 20;

    private static final int PERIOD = 30;
    private static final int DIGITS = 6;

    /** Clocks differ, and people type slowly. */
    private static final int SKEW = 1;

    private Totp() {}

    /** The half minute that a code belongs to, if it is one of now or next to it. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long current = stepAt(now);
        for (long step = current - SKEW; step <= current + SKEW; step++) {
            if (MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static long stepAt(Instant time) { return Math.floorDiv(time.getEpochSecond(), PERIOD); }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0x0F;
            int number = hash.getInt(offset) & 0x7FFF_FFFF;
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA1", e);
        }
    }
}
