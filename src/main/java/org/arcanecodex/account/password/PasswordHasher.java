package org.arcanecodex.account.password;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import org.arcanecodex.platform.web.ApiProblem;
import org.springframework.stereotype.Component;

/**
 * Calculates hashes of passwords: few at once, some wait, the rest is told to come back. Its threads are the system's
 * own, so that the scheduler of the system shares the processors between them and those that play.
 */
@Component
public class PasswordHasher {

    private static final Duration COME_BACK = Duration.ofSeconds(3);

    private final PasswordProperties properties;
    private final ThreadPoolExecutor threads;
    private final Timer taken;
    private final Counter refused;

    PasswordHasher(PasswordProperties properties, MeterRegistry metrics) {
        this.properties = properties;
        this.threads = new ThreadPoolExecutor(properties.atOnce(), properties.atOnce(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waiting()),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        this.taken = Timer.builder("arcane.password.hash").register(metrics);
        this.refused = Counter.builder("arcane.password.refused")
                .description("Log-ins that were told to come back, since too many waited")
                .register(metrics);
        Gauge.builder("arcane.password.waiting", threads, pool -> pool.getQueue().size()).register(metrics);
    }

    /**
     * The hash at today's cost. Waits for its turn: no transaction may be open.
     *
     * @throws ApiProblem if too many wait already
     */
    public PasswordHash hash(String password, byte[] salt) {
        return hash(password, salt, properties.cost());
    }

    /** Whether a stored hash was cheaper or dearer than those that are made now. */
    public boolean isOutdated(PasswordHash stored) {
        return !stored.cost().equals(properties.cost());
    }

    /** The hash as a stored one was made. */
    public PasswordHash hashLike(PasswordHash stored, String password) {
        return hash(password, stored.salt(), stored.cost());
    }

    private PasswordHash hash(String password, byte[] salt, PasswordHash.Cost cost) {
        var work = submitted(() -> taken.recordCallable(() -> PasswordHash.of(password, salt, cost)));
        try {
            return work.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(false);
            throw tooMany();
        } catch (InterruptedException e) {
            work.cancel(false);
            Thread.currentThread().interrupt();
            throw tooMany();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }

    private Future<PasswordHash> submitted(Callable<PasswordHash> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw tooMany();
        }
    }

    private ApiProblem tooMany() {
        refused.increment();
        return ApiProblem.busy("Many people are coming in at once. Please try again in a moment.", COME_BACK);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
