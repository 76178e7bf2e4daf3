package org.arcanecodex.ops.preflight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The certificate that somebody who comes to an address is shown. */
public final class ServedCertificate {

    private static final int HTTPS = 443;

    private ServedCertificate() {}

    /** @param patience for connecting, and for each answer */
    public static X509Certificate at(URI address, Duration patience) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{new JustLooking()}, null);
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket()) {
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(new InetSocketAddress(address.getHost(), port), (int) patience.toMillis());
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Its date is looked at whoever signed it; nothing is sent over this connection. */
    private static final class JustLooking implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
    }
}
