package org.arcanecodex.platform.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A fact as JSON, encoded once, with a tag that is another for other bytes. */
public final class Encoded {

    static final int TAG = 12;

    private final byte[] tag;
    private final byte[] json;

    Encoded(byte[] tag, byte[] json) {
        this.tag = tag;
        this.json = json;
    }

    static Encoded of(byte[] json) {
        try {
            return new Encoded(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(json), TAG), json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Not to be changed by whoever gets them. */
    public byte[] json() {
        return json;
    }

    /** Letters, digits, hyphens and underscores. */
    public String tag() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }

    byte[] tagBytes() {
        return tag;
    }

    int length() {
        return json.length;
    }
}
