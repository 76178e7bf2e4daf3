package org.arcanecodex.account.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, and of RFC 4648, chapter 10. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodInItsHalfMinuteAndTheOnesBesideIt() {
        var code = Totp.code(SECRET, 100, 6);

        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(100 * 30L))).hasValue(100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(99 * 30L))).hasValue(100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(101 * 30L + 29))).hasValue(100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(102 * 30L))).isEmpty();
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(98 * 30L))).isEmpty();
        assertThat(Totp.step(SECRET, "", Instant.ofEpochSecond(100 * 30L))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String text, String written) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(written);
    }
}
