package org.arcanecodex.platform.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.platform.secret.SecretKeys;

/**
 * Makes cursors that say nothing to clients and that nobody else can make: sealed for one list in one order with the same
 * filters. The same place always has the same cursor, so that an answer which did not change looks unchanged.
 *
 * <p>The signature of the place is also what its encryption begins with (a synthetic initialisation vector).
 */
final class CursorSeal {

    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2048;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final List<Keys> keys;

    private record Keys(SecretKeySpec sign, SecretKeySpec encrypt) {
        static Keys of(SecretKeys secret) {
            return new Keys(new SecretKeySpec(secret.derive("page.sign"), "HmacSHA256"),
                    new SecretKeySpec(secret.derive("page.encrypt"), "AES"));
        }
    }

    CursorSeal(SecretKeys secret) {
        this.keys = secret.newestFirst().stream().map(Keys::of).toList();
    }

    String seal(String list, Position place) {
        var plain = place.bytes();
        var key = keys.getFirst();
        var signature = signature(key, list, plain);
        var hidden = crypt(Cipher.ENCRYPT_MODE, key, signature, plain);
        var all = Arrays.copyOf(signature, SIGNATURE + hidden.length);
        System.arraycopy(hidden, 0, all, SIGNATURE, hidden.length);
        return ENCODER.encodeToString(all);
    }

    /** Empty if it was not sealed here for this list. */
    Optional<Position> open(String list, String cursor) {
        var bytes = decode(cursor);
        if (bytes.length <= SIGNATURE) {
            return Optional.empty();
        }
        var signature = Arrays.copyOf(bytes, SIGNATURE);
        var hidden = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
        for (var key : keys) {
            var plain = crypt(Cipher.DECRYPT_MODE, key, signature, hidden);
            if (MessageDigest.isEqual(signature, signature(key, list, plain))) {
                return Optional.of(Position.of(plain));
            }
        }
        return Optional.empty();
    }

    private static byte[] decode(String cursor) {
        try {
            return cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] signature(Keys key, String list, byte[] plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.sign());
            mac.update(list.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(plain), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, Keys key, byte[] start, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key.encrypt(), new IvParameterSpec(start));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
