package org.arcanecodex.ops.preflight;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The certificate that players will see, from its file or from the public address. */
final class CertificateCheck {

    private final int days;
    private final Duration patience;
    private final Instant now;

    CertificateCheck(int days, Duration patience, Instant now) {
        this.days = days;
        this.patience = patience;
        this.now = now;
    }

    Finding look(String publicUrl, String file) {
        try {
            if (!file.isBlank()) {
                return judge(fromFile(Path.of(file)));
            }
            if (!publicUrl.startsWith("https://")) {
                return Finding.look("certificate", "PUBLIC_URL is no https address: log-ins may travel in clear");
            }
            return judge(ServedCertificate.at(URI.create(publicUrl), patience));
        } catch (CertificateException e) {
            return Finding.noGo("certificate", file + " holds no certificate: " + e.getMessage());
        } catch (IOException | GeneralSecurityException e) {
            return Finding.look("certificate", "could not be seen (" + e.getMessage()
                    + "): fine before the proxy runs, not after");
        }
    }

    private Finding judge(X509Certificate certificate) {
        long left = ChronoUnit.DAYS.between(now, certificate.getNotAfter().toInstant());
        var said = "of " + certificate.getSubjectX500Principal().getName() + " is valid for " + left + " days";
        if (certificate.getNotBefore().toInstant().isAfter(now)
                || certificate.getNotAfter().toInstant().isBefore(now)) {
            return Finding.noGo("certificate", "is valid from " + certificate.getNotBefore().toInstant() + " until "
                    + certificate.getNotAfter().toInstant() + " only");
        }
        return left >= days ? Finding.go("certificate", said) : Finding.noGo("certificate", said + " only: renew it");
    }

    private static X509Certificate fromFile(Path file) throws IOException, CertificateException {
        try (var input = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
        }
    }
}
