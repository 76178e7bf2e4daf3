package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Where the reads of one cache found what they wanted. */
final class CacheMetrics {

    private final MeterRegistry registry;
    private final String name;
    private final Counter first;
    private final Counter second;
    private final Counter missed;
    private final Counter stale;
    private final Counter poisoned;
    private final Counter evictions;
    private final Counter invalidations;
    private final Timer loads;
    private final Counter failedLoads;

    CacheMetrics(MeterRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
        this.first = reads("first");
        this.second = reads("second");
        this.missed = reads("missed");
        this.stale = counter("arcane.cache.stale", "Reads that were answered with an old fact");
        this.poisoned = counter("arcane.cache.poisoned", "Bytes of the second level that are not what was written");
        this.evictions = counter("arcane.cache.evictions", "Facts that had to make room in this process");
        this.invalidations = counter("arcane.cache.invalidations", "Facts that were told to have changed");
        this.failedLoads = counter("arcane.cache.load.failures", "Questions that the database did not answer");
        this.loads = Timer.builder("arcane.cache.loads")
                .description("Questions to the database")
                .tag("cache", name)
                .register(registry);
    }

    private Counter reads(String level) {
        return Counter.builder("arcane.cache.reads")
                .description("Reads, by the level that knew the answer")
                .tag("cache", name)
                .tag("level", level)
                .register(registry);
    }

    private Counter counter(String meter, String description) {
        return Counter.builder(meter).description(description).tag("cache", name).register(registry);
    }

    void watch(LongSupplier entries, LongSupplier bytes) {
        Gauge.builder("arcane.cache.entries", entries, LongSupplier::getAsLong)
                .strongReference(true)
                .description("Facts in this process")
                .tag("cache", name)
                .register(registry);
        Gauge.builder("arcane.cache.bytes", bytes, LongSupplier::getAsLong)
                .strongReference(true)
                .description("What they weigh, about")
                .tag("cache", name)
                .register(registry);
    }

    void first() {
        first.increment();
    }

    void second() {
        second.increment();
    }

    void missed(int count) {
        missed.increment(count);
    }

    void stale() {
        stale.increment();
    }

    void poisoned() {
        poisoned.increment();
    }

    void evicted() {
        evictions.increment();
    }

    void invalidated() {
        invalidations.increment();
    }

    void loaded(Duration took) {
        loads.record(took);
    }

    void loadFailed() {
        failedLoads.increment();
    }
}
