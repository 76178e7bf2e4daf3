package org.arcanecodex.account.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.secret.SecretKeys;
import org.springframework.stereotype.Component;

/** Seals shared secrets: {@code key id (8) ‖ nonce (12) ‖ AES-256-GCM(secret)}, bound to their account. */
@Component
class FactorVault {

    private static final String LABEL = "second-factor";
    private static final int ID_LENGTH = 8;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeys> keys;
    private final SecureRandom random = new SecureRandom();

    FactorVault(SecretKeys keys) {
        this.keys = keys.newestFirst();
    }

    byte[] seal(AccountId account, byte[] secret) {
        var nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        var key = keys.getFirst();
        var sealed = cipher(Cipher.ENCRYPT_MODE, key, account, nonce, secret);
        return ByteBuffer.allocate(ID_LENGTH + NONCE_LENGTH + sealed.length)
                .put(id(key))
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if no key that we have sealed it */
    byte[] open(AccountId account, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        var id = new byte[ID_LENGTH];
        var nonce = new byte[NONCE_LENGTH];
        var text = new byte[sealed.length - ID_LENGTH - NONCE_LENGTH];
        buffer.get(id).get(nonce).get(text);
        var key = keys.stream()
                .filter(one -> java.util.Arrays.equals(id(one), id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A second factor was sealed with another SECRET_KEY"));
        return cipher(Cipher.DECRYPT_MODE, key, account, nonce, text);
    }

    /** Whether the key before sealed it, so that it is to be sealed anew. */
    boolean isOld(byte[] sealed) {
        return !java.util.Arrays.equals(id(keys.getFirst()), 0, ID_LENGTH, sealed, 0, ID_LENGTH);
    }

    private static byte[] id(SecretKeys key) { return HexFormat.of().parseHex(key.keyId(LABEL)); }

    private static byte[] cipher(int mode, SecretKeys key, AccountId account, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.derive(LABEL), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account.value()).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A second factor cannot be sealed or opened", e);
        }
    }
}
