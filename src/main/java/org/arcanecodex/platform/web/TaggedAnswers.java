package org.arcanecodex.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with JSON that is the same for everybody and has a tag already: who knows that tag gets no body, who
 * understands it gets it compressed, once for all. Not for answers that hold a secret beside what a client sent: their
 * length would tell of it.
 */
@Component
public class TaggedAnswers {

    /** Below it, compression saves no packet. */
    private static final int WORTH_IT = 512;

    private static final int TAG = 12;

    private final Cache<String, byte[]> compressed;

    TaggedAnswers(WebProperties properties) {
        this.compressed = Caffeine.newBuilder()
                .maximumWeight(properties.compressedKept().toBytes())
                .<String, byte[]>weigher((_, bytes) -> bytes.length)
                .build();
    }

    /** A tag for these bytes, for who has none. */
    public static String tag(byte[] json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /**
     * @param tag of exactly these bytes; letters, digits, hyphens and underscores
     * @param accepted the request's {@code Accept-Encoding}
     */
    public ResponseEntity<byte[]> json(String tag, byte[] json, @Nullable String accepted) {
        return json(tag, json, accepted, HttpHeaders.EMPTY);
    }

    /** @param headers further ones */
    public ResponseEntity<byte[]> json(String tag, byte[] json, @Nullable String accepted, HttpHeaders headers) {
        var answer = ResponseEntity.ok().headers(headers).contentType(MediaType.APPLICATION_JSON);
        if (json.length < WORTH_IT || accepted == null || !understandsGzip(accepted)) {
            return answer.eTag('"' + tag + '"').body(json);
        }
        return answer.eTag('"' + tag + "-gzip\"")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(compressed.get(tag, _ -> gzip(json)));
    }

    private static boolean understandsGzip(String accepted) {
        for (var one : accepted.split(",")) {
            var parts = one.strip().split(";");
            if (parts[0].strip().equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
