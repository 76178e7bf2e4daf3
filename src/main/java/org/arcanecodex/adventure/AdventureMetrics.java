package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/** What is counted at the tables. */
@Component
class AdventureMetrics {

    private final MeterRegistry registry;
    private final Counter made;
    private final Counter joined;
    private final Counter started;
    private final Timer duration;
    private final Timer payouts;

    /** How somebody came back who said which frame they saw last. */
    enum Resume {
        RING, VIEW, REFUSED
    }

    AdventureMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.made = registry.counter("arcane.rooms.made");
        this.joined = registry.counter("arcane.players.joined");
        this.started = registry.counter("arcane.adventures.started");
        this.duration = Timer.builder("arcane.adventure.duration")
                .description("From the start of a story to its ending")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMinutes(1))
                .maximumExpectedValue(Duration.ofHours(4))
                .register(registry);
        for (var how : Resume.values()) {
            resumes(how);
        }
        this.payouts = Timer.builder("arcane.payouts").description("Rooms that were paid").register(registry);
    }

    void made() {
        made.increment();
    }

    void joined() {
        joined.increment();
    }

    void started() {
        started.increment();
    }

    void finished(String ending) {
        registry.counter("arcane.adventures.finished", "ending", ending).increment();
    }

    void lasted(Duration time) {
        duration.record(time);
    }

    /** Times a pay-out that came about. */
    <T> T paying(Supplier<T> payout) {
        var clock = Timer.start(registry);
        var paid = payout.get();
        clock.stop(payouts);
        return paid;
    }

    void payoutFailed() {
        registry.counter("arcane.payouts.failed").increment();
    }

    void resumed(Resume how) {
        resumes(how).increment();
    }

    private Counter resumes(Resume how) {
        return registry.counter("arcane.resume", "how", how.name().toLowerCase(Locale.ROOT));
    }

    void limited(String scope) {
        registry.counter("arcane.rate.limited", "scope", scope).increment();
    }
}
