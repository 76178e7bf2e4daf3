package org.arcanecodex.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Prometheus' numbers on the players' port too, where an operator wants that; the management port always has them. */
@RestController
@ConditionalOnProperty("arcane.ops.metrics-on-main-port")
class MetricsController {

    private static final MediaType FORMAT = MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8");

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok().contentType(FORMAT).body(registry.scrape(FORMAT.toString()));
    }
}
