package org.arcanecodex.account.factor;

/** Bytes as people type them, by RFC 4648 without padding. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : bytes) {
            bits = (bits << 8 | one & 0xFF) & 0xFFFF;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(SIGNS.charAt(bits >> held & 31));
            }
        }
        return held == 0 ? text.toString() : text.append(SIGNS.charAt(bits << 5 - held & 31)).toString();
    }
}
