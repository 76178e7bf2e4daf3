package org.arcanecodex.room;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.CommittedDice;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secret seeds of dice and keeps them sealed, so that whoever reads the database cannot foresee a roll.
 *
 * <p>A sealed seed is {@code key id (8) ‖ nonce (12) ‖ AES-256-GCM(seed)}, bound to its room's code.
 */
final class SeedVault {

    static final int SEED_LENGTH = 32;
    static final int KEY_ID_LENGTH = 8;

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] keyId;
    private final SecretKeySpec key;
    private final @Nullable SeedVault older;

    SeedVault(byte[] keyId, byte[] key) {
        this(keyId, key, null);
    }

    /** @param older opens what was sealed before the key was exchanged */
    SeedVault(byte[] keyId, byte[] key, @Nullable SeedVault older) {
        if (keyId.length != KEY_ID_LENGTH) {
            throw new IllegalArgumentException("A key id has " + KEY_ID_LENGTH + " bytes");
        }
        this.keyId = keyId.clone();
        this.key = new SecretKeySpec(key, "AES");
        this.older = older;
    }

    byte[] newSeed() { return randomBytes(SEED_LENGTH); }

    /** What is shown before the game: SHA-256 of the seed, hex. */
    static String commitment(byte[] seed) {
        return HexFormat.of().formatHex(CommittedDice.commitment(seed));
    }

    byte[] seal(RoomCode code, byte[] seed) {
        var nonce = randomBytes(NONCE_LENGTH);
        var sealed = cipher(Cipher.ENCRYPT_MODE, code, nonce, seed);
        return ByteBuffer.allocate(KEY_ID_LENGTH + NONCE_LENGTH + sealed.length)
                .put(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if another key sealed it, or it was touched */
    byte[] open(RoomCode code, byte[] sealed) {
        if (!Arrays.equals(keyId, 0, KEY_ID_LENGTH, sealed, 0, KEY_ID_LENGTH)) {
            if (older != null) {
                return older.open(code, sealed);
            }
            throw new IllegalStateException("The dice of " + code + " were sealed with another SECRET_KEY");
        }
        var nonce = Arrays.copyOfRange(sealed, KEY_ID_LENGTH, KEY_ID_LENGTH + NONCE_LENGTH);
        var rest = Arrays.copyOfRange(sealed, KEY_ID_LENGTH + NONCE_LENGTH, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, code, nonce, rest);
    }

    private byte[] cipher(int mode, RoomCode code, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(code.value().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The dice of " + code + " cannot be sealed or opened", e);
        }
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
