package org.arcanecodex.platform.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.platform.json.StorageJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of one cache as bytes for Redis, signed for their key: bytes that were changed, cut off, meant for another key
 * or written by somebody else are none.
 */
final class EntryCodec<V> {

    private static final int SIGNATURE = 16;
    private static final int HEAD = SIGNATURE + Integer.BYTES + 2 * Long.BYTES + 1;
    private static final JsonMapper JSON = StorageJson.mapper();

    private final int version;
    private final TypeReference<V> type;
    private final SecretKeySpec key;
    private final CacheProperties terms;
    private final Duration ttl;

    EntryCodec(int version, TypeReference<V> type, byte[] key, CacheProperties terms, Duration ttl) {
        this.version = version;
        this.type = type;
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.terms = terms;
        this.ttl = ttl;
    }

    /** @param value null: there is no such thing */
    Entry<V> entry(@Nullable V value, long now) {
        if (value == null) {
            long until = now + jittered(Math.min(terms.negativeTtl().toMillis(), ttl.toMillis()));
            return new Entry<>(null, null, until, until);
        }
        long fresh = now + jittered(ttl.toMillis());
        return new Entry<>(value, encoded(value), fresh, fresh + terms.staleFor().toMillis());
    }

    Encoded encoded(V value) {
        return Encoded.of(JSON.writeValueAsBytes(value));
    }

    /** So that what was fetched together does not grow old together. */
    private long jittered(long millis) {
        long most = millis * terms.jitterPercent() / 100;
        return most == 0 ? millis : millis + ThreadLocalRandom.current().nextLong(-most, most + 1);
    }

    byte[] bytes(String name, Entry<V> entry) {
        var encoded = entry.encoded();
        var buffer = ByteBuffer.allocate(HEAD + (encoded == null ? 0 : Encoded.TAG + encoded.length()));
        buffer.position(SIGNATURE);
        buffer.putInt(version)
                .putLong(entry.freshUntil())
                .putLong(entry.keptUntil())
                .put((byte) (encoded == null ? 0 : 1));
        if (encoded != null) {
            buffer.put(encoded.tagBytes()).put(encoded.json());
        }
        var bytes = buffer.array();
        System.arraycopy(signature(name, bytes), 0, bytes, 0, SIGNATURE);
        return bytes;
    }

    /** Whether they are what some release wrote for that name. */
    boolean isGenuine(String name, byte[] bytes) {
        return bytes.length >= HEAD
                && MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), signature(name, bytes));
    }

    /**
     * Empty if another release encodes this fact in another way.
     *
     * @param bytes genuine ones
     */
    Optional<Entry<V>> read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).position(SIGNATURE);
        if (buffer.getInt() != version) {
            return Optional.empty();
        }
        long fresh = buffer.getLong();
        long kept = buffer.getLong();
        if (buffer.get() == 0) {
            return Optional.of(new Entry<>(null, null, fresh, kept));
        }
        var tag = new byte[Encoded.TAG];
        buffer.get(tag);
        var json = new byte[buffer.remaining()];
        buffer.get(json);
        try {
            return Optional.of(new Entry<>(JSON.readValue(json, type), new Encoded(tag, json), fresh, kept));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String name, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(UTF_8));
            mac.update((byte) 0);
            mac.update(bytes, SIGNATURE, bytes.length - SIGNATURE);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
