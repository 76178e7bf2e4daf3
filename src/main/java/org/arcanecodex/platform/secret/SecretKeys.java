package org.arcanecodex.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Keys derived from the server's secret by HKDF with SHA-256. For any thread. */
public final class SecretKeys {

    /** As many bytes as a key has. */
    public static final int KEY_LENGTH = 32;

    private static final int ID_LENGTH = 8;

    private final byte[] secret;
    private final List<SecretKeys> older;

    SecretKeys(String secret) {
        this(secret, List.of());
    }

    /** @param older what was sealed or signed with these is still opened, while the secret is being exchanged */
    SecretKeys(String secret, List<SecretKeys> older) {
        this.secret = secret.getBytes(UTF_8);
        this.older = List.copyOf(older);
    }

    /** This secret's keys, by which everything new is made, and then those that only open what is older. */
    public List<SecretKeys> newestFirst() {
        var all = new ArrayList<SecretKeys>();
        all.add(this);
        all.addAll(older);
        return all;
    }

    /** The key of that label: always the same for the same secret, and of no use to guess another label's. */
    public byte[] derive(String label) {
        return expand("key:" + label, KEY_LENGTH);
    }

    /** Says which secret made that label's key, without power; so that what it sealed can say by what. */
    public String keyId(String label) {
        return HexFormat.of().formatHex(expand("id:" + label, ID_LENGTH));
    }

    private byte[] expand(String info, int length) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info.getBytes(UTF_8), length);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", e);
        }
    }

    /** Never shows anything of the secret. */
    @Override
    public String toString() {
        return "SecretKeys";
    }
}
