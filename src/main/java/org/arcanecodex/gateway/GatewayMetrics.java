package org.arcanecodex.gateway;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the gateway and the transports count. Never by room, player or code.
 *
 * <p>What is counted while the server stops is registered before: a registry takes nothing new by then.
 */
@Component
public class GatewayMetrics {

    private final MeterRegistry meters;
    private final Map<Admissions.Verdict, Counter> handshakes = new EnumMap<>(Admissions.Verdict.class);
    /** The one that counts every frame to everybody is not looked up by its tags each time. */
    private final Map<String, Counter> frames = new ConcurrentHashMap<>();

    public GatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var verdict : Admissions.Verdict.values()) {
            handshakes.put(verdict, meters.counter("arcane.socket.handshakes", "outcome",
                    verdict == Admissions.Verdict.WELCOME ? "opened" : word(verdict)));
        }
        for (var transport : Transport.values()) {
            closed(transport, "left");
            for (var why : CloseReason.values()) {
                closed(transport, word(why));
            }
        }
    }

    void handshake(Admissions.Verdict verdict) {
        Objects.requireNonNull(handshakes.get(verdict)).increment();
    }

    public void frameSent(String kind) {
        frames.computeIfAbsent(kind, sent -> meters.counter("arcane.frames", "kind", sent)).increment();
    }

    public void authFailed(String why) {
        meters.counter("arcane.auth.failures", "why", why).increment();
    }

    /** @param why null if the client left by itself */
    public void closed(Transport transport, @Nullable CloseReason why) {
        closed(transport, why == null ? "left" : word(why)).increment();
    }

    private Counter closed(Transport transport, String why) {
        return meters.counter("arcane.socket.closed", "transport", word(transport), "why", why);
    }

    /** A request or a connection that got nowhere, on either port. */
    public void refused(String why) {
        meters.counter("arcane.socket.refused", "why", why.toLowerCase(Locale.ROOT)).increment();
    }

    void banned() {
        meters.counter("arcane.socket.bans").increment();
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    void rateLimited(String scope) {
        meters.counter("arcane.rate.limited", "scope", scope).increment();
    }
}
