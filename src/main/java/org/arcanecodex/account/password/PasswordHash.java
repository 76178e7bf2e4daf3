package org.arcanecodex.account.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A password as it is kept, in the usual notation: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
public final class PasswordHash {

    public static final int SALT_LENGTH = 16;

    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),"
            + "p=([0-9]{1,2})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,128})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    /** What a hash costs: memory, how often it is gone through, and by how many lanes. */
    public record Cost(int memoryKib, int iterations, int parallelism) {}

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /** Takes tens of milliseconds and much memory: only {@link PasswordHasher} calls it. */
    static PasswordHash of(String password, byte[] salt, Cost cost) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[LENGTH];
        generator.generateBytes(password.getBytes(UTF_8), hash);
        return new PasswordHash(cost, salt.clone(), hash);
    }

    /** @throws IllegalArgumentException if it is none of ours */
    public static PasswordHash parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no hash of a password");
        }
        var cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return new PasswordHash(cost, Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** Whether the same password made both, by the same salt and at the same cost. Takes as long for any answer. */
    public boolean isSameAs(PasswordHash other) {
        return isMadeLike(other) && MessageDigest.isEqual(hash, other.hash);
    }

    /** Whether both have their salt and cost in common, so that they can be compared. */
    public boolean isMadeLike(PasswordHash other) {
        return cost.equals(other.cost) && Arrays.equals(salt, other.salt);
    }

    public Cost cost() {
        return cost;
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** As it is stored. */
    public String text() {
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    /** Never shows it. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
