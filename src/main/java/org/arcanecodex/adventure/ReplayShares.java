package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.secret.SecretKeys;
import org.springframework.stereotype.Component;

/**
 * The token with which anybody may see the replay of a private room. It follows from the server's secret, so it need not
 * be kept, and nobody can make one for another room.
 */
@Component
class ReplayShares {

    private static final int BYTES = 16;

    private final List<byte[]> keys;

    ReplayShares(SecretKeys secrets) {
        this.keys = secrets.newestFirst().stream().map(one -> one.derive("replay-share.v1")).toList();
    }

    /** @param seedCommit so that a code which is given out again opens nothing of the room before */
    String token(RoomCode code, String seedCommit) {
        return token(keys.getFirst(), code, seedCommit);
    }

    private static String token(byte[] key, RoomCode code, String seedCommit) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var bytes = mac.doFinal((code.value() + ":" + seedCommit).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    boolean opens(String token, RoomCode code, String seedCommit) {
        var shown = token.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .anyMatch(key -> MessageDigest
                        .isEqual(token(key, code, seedCommit).getBytes(StandardCharsets.UTF_8), shown));
    }
}
