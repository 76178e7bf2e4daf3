package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.testkit.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator is told when the certificate ends that players are really shown. */
class CertificateWatchTest {

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theEndOfTheServedCertificateIsTold() throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.forDays(30, folder).context()));
        server.start();
        var watch = watching("https://localhost:" + server.getAddress().getPort());
        assertThat(end()).isNaN();

        watch.look();

        var monthFromNow = Instant.now().plus(Duration.ofDays(30)).getEpochSecond();
        assertThat(end()).isBetween(monthFromNow - 3600.0, monthFromNow + 3600.0);
        server.stop(0);
        watch.look();
        assertThat(end()).as("what was seen last").isBetween(monthFromNow - 3600.0, monthFromNow + 3600.0);
    }

    @Test
    void withoutHttpsThereIsNothingToTell() {
        watching("http://localhost:1").look();

        assertThat(meters.getMeters()).isEmpty();
    }

    private CertificateWatch watching(String publicUrl) {
        return new CertificateWatch(new OpsProperties(false, Rate.of("1/s"), Rate.of("1/s"), true, "", ""), publicUrl,
                meters);
    }

    private double end() {
        return meters.get("arcane.certificate.not.after").gauge().value();
    }
}
