package org.arcanecodex.platform.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.arcanecodex.platform.cluster.SharedStore;
import org.arcanecodex.platform.cluster.SharedStoreAwayException;

/**
 * What all instances keep together. While it does not answer, a circuit breaker lets nobody wait for it, and every call
 * says so with {@code false} or nothing.
 */
final class SecondLevel {

    private static final int LAST_CALLS = 20;
    private static final int FEWEST_CALLS = 4;

    private final SharedStore store;
    private final CircuitBreaker breaker;

    SecondLevel(SharedStore store, Duration pause) {
        this.store = store;
        this.breaker = CircuitBreaker.of("cache", CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(FEWEST_CALLS)
                .failureRateThreshold(50)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordExceptions(SharedStoreAwayException.class)
                .writableStackTraceEnabled(false)
                .build());
    }

    /** 0 closed, 1 half open, 2 open. */
    int breakerState() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            default -> 0;
        };
    }

    /** What is there of them; nothing while the store is away. */
    Map<String, byte[]> read(Collection<String> keys) {
        return tried(() -> store.read(keys), Map.of());
    }

    /** Who may fetch for all. */
    sealed interface Claim {
        /** @param keys that nobody else fetches now */
        record Held(Set<String> keys) implements Claim {}

        /** Nobody can say, so everybody fetches for himself. */
        record Away() implements Claim {}
    }

    Claim claim(Collection<String> keys, String token, Duration ttl) {
        return tried(() -> new Claim.Held(store.claim(keys, token, ttl)), new Claim.Away());
    }

    void fill(String claim, String token, String key, byte[] bytes, Duration ttl) {
        tried(() -> store.fill(claim, token, key, bytes, ttl), false);
    }

    void release(String claim, String token) {
        tried(() -> {
            store.release(claim, token);
            return true;
        }, false);
    }

    /** Whether they are gone for certain. */
    boolean delete(Collection<String> keys) {
        return tried(() -> {
            store.delete(keys);
            return true;
        }, false);
    }

    boolean deleteAll(String prefix) {
        return tried(() -> {
            store.deleteAll(prefix);
            return true;
        }, false);
    }

    private <T> T tried(Supplier<T> call, T otherwise) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException | SharedStoreAwayException e) {
            return otherwise;
        }
    }
}
