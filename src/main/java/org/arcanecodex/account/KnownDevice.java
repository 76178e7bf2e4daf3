package org.arcanecodex.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import org.arcanecodex.platform.secret.SecretKeys;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again from which an address has come in before, by a signed cookie. It opens nothing; it only has its
 * failures counted apart from those of strangers.
 */
@Component
class KnownDevice {

    private static final String NAME = "codex_device";
    private static final Duration AGE = Duration.ofDays(365);
    private static final int NONCE_LENGTH = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final HostCookies cookies;
    private final List<byte[]> keys;
    private final SecureRandom random = new SecureRandom();

    KnownDevice(HostCookies cookies, SecretKeys keys) {
        this.cookies = cookies;
        this.keys = keys.newestFirst().stream().map(one -> one.derive("known-device")).toList();
    }

    /** Under which its failures are counted, if it is known to that address. */
    Optional<String> nonce(HttpServletRequest request, EmailAddress email) {
        return cookies.read(request, NAME).flatMap(value -> {
            int dot = value.indexOf('.');
            var nonce = dot < 0 ? "" : value.substring(0, dot);
            return dot > 0 && keys.stream().anyMatch(key -> isSame(value.substring(dot + 1), sign(key, nonce, email)))
                    ? Optional.of(nonce)
                    : Optional.empty();
        });
    }

    /** The header's value that makes it known from now on. */
    String write(HttpServletRequest request, EmailAddress email) {
        var bytes = new byte[NONCE_LENGTH];
        random.nextBytes(bytes);
        var nonce = ENCODER.encodeToString(bytes);
        return cookies.write(request, NAME, nonce + "." + sign(keys.getFirst(), nonce, email), AGE);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String sign(byte[] key, String nonce, EmailAddress email) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal((nonce + "|" + email.key()).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA256", e);
        }
    }
}
