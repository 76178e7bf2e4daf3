package org.arcanecodex.ops;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import org.springframework.stereotype.Component;

/** What this instance has measured, added up over all labels: the same numbers that {@code /metrics} tells one by one. */
@Component
class Numbers {

    private final MeterRegistry registry;

    Numbers(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A gauge or counter by its name with dots; only those meters that have all of the tags {@code key, value, …}. */
    double sum(String name, String... tags) {
        return registry.find(name).tags(tags).meters().stream().flatMapToDouble(Numbers::value).sum();
    }

    long count(String name, String... tags) {
        return Math.round(sum(name, tags));
    }

    /**
     * The share of look-ups that a cache answered, by either level, over all caches: every question to a source counts as
     * missed, renewals and warming among them. This is the one definition of the ratio; the dashboards have the same.
     */
    double hitRatio() {
        double all = sum("arcane.cache.reads");
        return all == 0 ? 0 : cacheHits() / all;
    }

    double cacheHits() {
        return sum("arcane.cache.reads") - cacheMisses();
    }

    double cacheMisses() {
        return sum("arcane.cache.reads", "level", "missed");
    }

    /** How long something took, over all of its timers. */
    record Times(long count, double meanMillis, double maxMillis, double p95Millis) {}

    /** The 95th percentile is the upper bound of the bucket that it falls into, or the maximum beyond all buckets. */
    Times times(String name) {
        Collection<Timer> timers = registry.find(name).timers();
        long count = timers.stream().mapToLong(Timer::count).sum();
        double total = timers.stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        double max = timers.stream()
                .mapToDouble(timer -> timer.max(TimeUnit.MILLISECONDS))
                .max()
                .orElse(0);
        return new Times(count, count == 0 ? 0 : rounded(total / count), rounded(max),
                rounded(p95(timers, count, max)));
    }

    private static double p95(Collection<Timer> timers, long count, double max) {
        var buckets = new TreeMap<Double, Double>();
        timers.stream()
                .flatMap(timer -> Arrays.stream(timer.takeSnapshot().histogramCounts()))
                .forEach((CountAtBucket at) -> buckets.merge(
                        at.bucket(TimeUnit.MILLISECONDS), at.count(), Double::sum));
        return buckets.entrySet()
                .stream()
                .filter(bucket -> bucket.getValue() >= 0.95 * count)
                .mapToDouble(Map.Entry::getKey)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(max);
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private static DoubleStream value(Meter meter) {
        return switch (meter) {
            case TimeGauge time -> DoubleStream.of(time.value());
            case Gauge gauge -> Double.isNaN(gauge.value()) ? DoubleStream.empty() : DoubleStream.of(gauge.value());
            case Counter counter -> DoubleStream.of(counter.count());
            case FunctionCounter counter -> DoubleStream.of(counter.count());
            default -> DoubleStream.empty();
        };
    }
}
