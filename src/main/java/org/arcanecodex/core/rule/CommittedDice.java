package org.arcanecodex.core.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.core.id.RoomCode;

/**
 * Dice that anybody can check afterwards: roll i of the command at {@code seq} is
 * {@code 1 + HMAC-SHA256(key, code ‖ seq ‖ i) mod sides}, without bias, where
 * {@code key = SHA-256(seed ‖ what the players added)}.
 *
 * <p>Not for several threads; make one for each command.
 */
public final class CommittedDice implements Dice {

    private final Mac mac;
    private final byte[] code;
    private final long seq;
    private int index;

    public CommittedDice(byte[] seed, String salt, RoomCode code, long seq) {
        this.code = code.value().getBytes(StandardCharsets.US_ASCII);
        this.seq = seq;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(seed, salt), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** {@code code ‖ seq ‖ i ‖ attempt}: six ASCII signs, then 8, 4 and 4 bytes, big-endian; the first 4 bytes count. */
    @Override
    public int roll(int sides) {
        int roll = index++;
        long fair = (1L << 32) / sides * sides;
        for (int attempt = 0;; attempt++) {
            mac.update(code);
            mac.update(ByteBuffer.allocate(16).putLong(seq).putInt(roll).putInt(attempt).array());
            long number = ByteBuffer.wrap(mac.doFinal()).getInt() & 0xFFFF_FFFFL;
            if (number < fair) {
                return 1 + (int) (number % sides);
            }
        }
    }

    /** What is shown before the game, and what the seed must hash to after it. */
    public static byte[] commitment(byte[] seed) {
        return sha256().digest(seed);
    }

    private static byte[] key(byte[] seed, String salt) {
        var sha = sha256();
        sha.update(seed);
        return sha.digest(salt.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
