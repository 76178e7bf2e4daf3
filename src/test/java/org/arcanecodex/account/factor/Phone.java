package org.arcanecodex.account.factor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An app that was told a secret. */
public final class Phone {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    public Phone(String secret) {
        var bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (char sign : secret.toCharArray()) {
            bits = (bits << 5 | SIGNS.indexOf(sign)) & 0xFFFF;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        this.secret = bytes.toByteArray();
    }

    public String code() {
        return code(0);
    }

    /** @param later how many half minutes from now */
    public String code(int later) {
        return Totp.code(secret, Totp.stepAt(Instant.now()) + later, 6);
    }
}
