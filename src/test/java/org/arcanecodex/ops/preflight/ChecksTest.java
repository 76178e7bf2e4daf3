package org.arcanecodex.ops.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.arcanecodex.ops.preflight.Finding.Verdict;
import org.arcanecodex.testkit.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8.4.3, true", "9.1.0, true", "8.0.40, false", "5.7.44, false", "11.4.5-MariaDB, true",
            "10.11.6-MariaDB-1, true", "10.6.18-MariaDB, false", "5.5.5-10.11.6-MariaDB, true", "unknown, false"})
    void databasesThatWeKnow(String version, boolean known) {
        assertThat(DatabaseCheck.known(version)).isEqualTo(known);
    }

    @Test
    void aPortThatIsTakenIsNamedByItsSetting() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var finding = MachineCheck.ports(Map.of("PORT", taken.getLocalPort()));

            assertThat(finding.verdict()).isEqualTo(Verdict.LOOK);
            assertThat(finding.reason()).contains("PORT " + taken.getLocalPort());
        }
    }

    @Test
    void aCertificateIsJudgedByItsDays() throws Exception {
        var file = TestCertificate.forDays(30, folder).pem();

        assertThat(at(Instant.now(), 7, file).verdict()).isEqualTo(Verdict.GO);
        assertThat(at(Instant.now(), 60, file).verdict()).isEqualTo(Verdict.NO_GO);
        assertThat(at(Instant.now().plus(Duration.ofDays(31)), 7, file).reason()).contains("only");
        assertThat(at(Instant.now(), 7, Files.writeString(folder.resolve("none.pem"), "nothing")).verdict())
                .isEqualTo(Verdict.NO_GO);
    }

    private static Finding at(Instant now, int days, Path file) {
        return new CertificateCheck(days, Duration.ofSeconds(1), now).look("https://codex.example", file.toString());
    }
}
