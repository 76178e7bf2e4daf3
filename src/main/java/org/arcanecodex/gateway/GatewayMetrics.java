package org.arcanecodex.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What the gateway and the transports count. Never by room, player or code. */
@Component
public class GatewayMetrics {

    private final MeterRegistry meters;

    GatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param outcome opened, or why not */
    public void handshake(String outcome) {
        meters.counter("arcane.socket.handshakes", "outcome", outcome).increment();
    }

    public void frameSent(String kind) {
        meters.counter("arcane.frames", "kind", kind).increment();
    }

    public void authFailed(String why) {
        meters.counter("arcane.auth.failures", "why", why).increment();
    }

    void rateLimited(String scope) {
        meters.counter("arcane.rate.limited", "scope", scope).increment();
    }
}
