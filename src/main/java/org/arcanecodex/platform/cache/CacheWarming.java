package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;

/** Fetches what is read most before the instance says that it is ready, and again before it grows old. */
final class CacheWarming implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CacheWarming.class);

    private final Caches caches;
    private final Duration atMost;

    CacheWarming(Caches caches, CacheProperties terms) {
        this.caches = caches;
        this.atMost = terms.warmAtMost();
    }

    /** Readiness is said after this has returned. A start does not fail for a cold cache. */
    @Override
    public void run(ApplicationArguments arguments) {
        var done = new CompletableFuture<Void>();
        Thread.ofVirtual().name("cache-warming").start(() -> {
            warm();
            done.complete(null);
        });
        try {
            done.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The caches are still being filled; serving without");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(fixedDelayString = "${arcane.cache.warm-every:30m}", initialDelayString = "${arcane.cache.warm-every:30m}")
    void warm() {
        for (var cache : caches.all()) {
            try {
                cache.warm();
            } catch (RuntimeException e) {
                LOG.warn("The cache {} could not be filled: {}", cache.name(), e.toString());
            }
        }
    }

    @Scheduled(fixedDelay = 250)
    void tellAgain() {
        caches.invalidations().tellAgain();
    }
}
