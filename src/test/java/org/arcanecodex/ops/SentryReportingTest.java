package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.arcanecodex.platform.ratelimit.Rate;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SentryReportingTest {

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();

    @Test
    void anErrorArrivesAndAWarningDoesNot() throws Exception {
        var sentry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sentry.createContext("/", this::keep);
        sentry.start();
        var reporting = new SentryReporting(
                new OpsProperties(false, Rate.of("1/s"), Rate.of("1/s"), true,
                        "http://key@127.0.0.1:" + sentry.getAddress().getPort() + "/1", ""));
        try {
            reporting.afterPropertiesSet();
            LoggerFactory.getLogger("test").warn("the lamp flickers");
            LoggerFactory.getLogger("test").error("the lamp went out");

            assertThat(received.poll(30, TimeUnit.SECONDS)).contains("the lamp went out");
        } finally {
            reporting.destroy();
            sentry.stop(0);
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody();
            var gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            received.add(new String((gzip ? new GZIPInputStream(body) : body).readAllBytes(),
                    StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
