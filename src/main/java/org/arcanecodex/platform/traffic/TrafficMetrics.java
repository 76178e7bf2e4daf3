package org.arcanecodex.platform.traffic;

import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.springframework.stereotype.Component;

/** What was refused, by the name of the limit. Never by address. */
@Component
class TrafficMetrics {

    private final MeterRegistry meters;

    TrafficMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void limited(RateLimiter limit) {
        meters.counter("arcane.rate.limited", "scope", limit.name()).increment();
    }

    void blocked() {
        meters.counter("arcane.address.blocks").increment();
    }

    void keptOut() {
        meters.counter("arcane.rate.limited", "scope", "blocked").increment();
    }
}
