package org.arcanecodex.ops;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.ops.preflight.ServedCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells until when the certificate that players are shown is valid, so that an alert can ring before it ends. */
@Component
class CertificateWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String address;
    private volatile double notAfter = Double.NaN;

    CertificateWatch(OpsProperties properties, @Value("${arcane.web.public-url:}") String publicUrl,
            MeterRegistry meters) {
        this.address = properties.certificateAddress().isBlank() ? publicUrl : properties.certificateAddress();
        if (isWatched()) {
            Gauge.builder("arcane.certificate.not.after", () -> notAfter)
                    .description("End of the certificate that players are shown, as seconds since 1970")
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    private boolean isWatched() { return address.startsWith("https://"); }

    /** What was seen last counts as long as nothing can be seen. At a rate, so that it waits on a thread of its own. */
    @Scheduled(initialDelay = 20, fixedRate = 3_600, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (!isWatched()) {
            return;
        }
        try {
            var certificate = ServedCertificate.at(URI.create(address), PATIENCE);
            notAfter = certificate.getNotAfter().toInstant().getEpochSecond();
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("The certificate of {} cannot be seen: {}", address, e.getMessage());
        }
    }
}
