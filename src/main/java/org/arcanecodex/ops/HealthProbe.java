package org.arcanecodex.ops;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Asks the server in the same container whether it is ready, for images that have no shell and no curl: exit code 0 if so.
 * A program of its own without any library, so that it ends soon.
 */
final class HealthProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private HealthProbe() {}

    public static void main(String[] args) {
        var port = System.getenv().getOrDefault("PORT", "8080");
        System.exit(isReady(URI.create("http://127.0.0.1:" + port + "/health/ready")) ? 0 : 1);
    }

    static boolean isReady(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
