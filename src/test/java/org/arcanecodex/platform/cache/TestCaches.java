package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.platform.cluster.LocalBroadcast;
import org.arcanecodex.platform.cluster.TestCluster;
import org.arcanecodex.platform.secret.TestSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.core.type.TypeReference;

/** The caches of one instance. */
public final class TestCaches implements AutoCloseable {

    /** A fact. */
    public record Fact(String name, long number) {}

    static final TypeReference<Fact> FACT = new TypeReference<>() {};

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Caches caches;
    private final @Nullable TestCluster cluster;

    private TestCaches(@Nullable TestCluster cluster, InstantSource clock, Map<String, String> settings) {
        this.cluster = cluster;
        this.caches = new Caches(terms(settings), TestSecrets.of("only-for-tests-0123456789abcdef0123456789abcdef"),
                cluster == null ? null : cluster.store(), cluster == null ? new LocalBroadcast() : cluster.broadcast(),
                metrics, clock);
        if (cluster != null) {
            cluster.every(Duration.ofMillis(50), caches.invalidations()::tellAgain);
        }
    }

    /** @param settings of {@code arcane.cache}, names and values in turn */
    public static TestCaches alone(InstantSource clock, String... settings) {
        return new TestCaches(null, clock, map(settings));
    }

    static TestCaches among(TestCluster cluster, String... settings) {
        return new TestCaches(cluster, InstantSource.system(), map(settings));
    }

    public Caches caches() {
        return caches;
    }

    TwoLevelCache<String, Fact> facts(String name, Function<String, Optional<Fact>> source) {
        return caches.of(CacheRecipe.each(name, CacheKind.PLAYER, 1, FACT, word -> word, source));
    }

    /** As when the first level does not trust itself any more. */
    void forgetHere() {
        caches.all().forEach(cache -> caches.invalidations().forgetAllHere(cache.name()));
    }

    double count(String meter, String... tags) {
        return metrics.get(meter)
                .tags(tags)
                .meters()
                .stream()
                .flatMap(one -> StreamSupport.stream(one.measure().spliterator(), false))
                .mapToDouble(measure -> measure.getValue())
                .sum();
    }

    private static CacheProperties terms(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("arcane.cache",
                CacheProperties.class);
    }

    private static Map<String, String> map(String... settings) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < settings.length; i += 2) {
            map.put("arcane.cache." + settings[i], settings[i + 1]);
        }
        return map;
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
