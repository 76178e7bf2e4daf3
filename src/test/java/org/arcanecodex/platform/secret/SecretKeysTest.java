package org.arcanecodex.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

class SecretKeysTest {

    private final SecretKeys keys = new SecretKeys("a secret of this test");

    @Test
    void aLabelsKeyIsTheSameOnEveryInstance() {
        assertThat(keys.derive("seeds")).hasSize(32).isEqualTo(new SecretKeys("a secret of this test").derive("seeds"));
        assertThat(keys.keyId("seeds")).matches("[0-9a-f]{16}").isEqualTo(keys.keyId("seeds"));
    }

    @Test
    void labelsAndSecretsShareNoKey() {
        assertThat(keys.derive("seeds")).isNotEqualTo(keys.derive("tokens"))
                .isNotEqualTo(new SecretKeys("another secret").derive("seeds"));
        assertThat(keys.keyId("seeds")).isNotEqualTo(keys.keyId("tokens"))
                .isNotEqualTo(new SecretKeys("another secret").keyId("seeds"))
                .isNotEqualTo(HexFormat.of().formatHex(keys.derive("seeds")).substring(0, 16));
    }

    @Test
    void isHkdfAsTheStandardDescribesIt() throws Exception {
        var extracted = hmac(new byte[32], "a secret of this test".getBytes());
        assertThat(keys.derive("seeds")).isEqualTo(hmac(extracted, "key:seeds\u0001".getBytes()));
    }

    @Test
    void isNotShown() {
        assertThat(keys.toString()).doesNotContain("a secret");
        assertThat(new SecretProperties("hidden", "", java.nio.file.Path.of("f")).toString()).doesNotContain("hidden");
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
