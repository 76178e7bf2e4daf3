package org.arcanecodex.platform.trace;

import java.net.URI;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of traces.
 *
 * @param otlpUrl address of a collector that takes OTLP over HTTP, as http://collector:4318; empty for no tracing
 * @param sample the part of all traces that is sent, from 0 to 1
 * @param queue spans that may wait to be sent; further ones are dropped
 */
@Validated
@ConfigurationProperties("arcane.trace")
record TraceProperties(@DefaultValue("") String otlpUrl,
        @DefaultValue("1") @DecimalMin("0") @DecimalMax("1") double sample,
        @DefaultValue("4096") @Min(512) @Max(100_000) int queue) {

    TraceProperties {
        if (!otlpUrl.isBlank() && !isAddress(otlpUrl)) {
            throw new IllegalArgumentException("arcane.trace.otlp-url is no address such as http://collector:4318");
        }
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
