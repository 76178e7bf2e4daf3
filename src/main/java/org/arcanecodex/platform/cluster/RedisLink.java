package org.arcanecodex.platform.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis for commands. Once Redis is found to be away, nobody else waits for it: every command fails at once
 * until a probe gets through.
 *
 * <p>For any thread.
 */
final class RedisLink {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    private final RedisClient client;
    private final long timeoutMillis;
    private final Counter failures;
    private final AtomicBoolean up = new AtomicBoolean();
    private final List<Runnable> whenBack = new CopyOnWriteArrayList<>();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    RedisLink(RedisClient client, ClusterProperties properties, MeterRegistry metrics) {
        this.client = client;
        this.timeoutMillis = properties.commandTimeout().toMillis();
        this.failures = Counter.builder("arcane.redis.failures")
                .description("Commands that Redis did not carry out, or not in time")
                .register(metrics);
    }

    boolean isUp() { return up.get(); }

    /** Waits for the answer, for no longer than the time-out; empty if Redis is away, and then it may have been done. */
    <T> Optional<T> ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command) {
        var open = connection;
        if (open == null || !up.get()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(command.apply(open.async()).get(timeoutMillis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            failed(e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Sends it and returns at once; commands are carried out in the order in which they were sent. */
    void tell(Function<RedisAsyncCommands<String, String>, ? extends RedisFuture<?>> command) {
        var open = connection;
        if (open == null || !up.get()) {
            return;
        }
        try {
            command.apply(open.async()).whenComplete((_, failure) -> {
                if (failure != null) {
                    failed(failure);
                }
            });
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** The same for who does not wait: the answer is handed on by another thread, or by this one if Redis is away. */
    <T> void request(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> command,
            Consumer<Optional<T>> then) {
        var open = connection;
        if (open == null || !up.get()) {
            then.accept(Optional.empty());
            return;
        }
        try {
            command.apply(open.async()).whenComplete((answer, failure) -> {
                if (failure != null) {
                    failed(failure);
                }
                then.accept(Optional.ofNullable(answer));
            });
        } catch (RuntimeException e) {
            failed(e);
            then.accept(Optional.empty());
        }
    }

    /** Runs whenever Redis is there again, or for the first time; must be told before the first probe. */
    void whenBack(Runnable work) {
        whenBack.add(work);
    }

    /** Finds out whether Redis is there; connects if that never succeeded. Waits. */
    void probe() {
        try {
            var open = connection;
            if (open == null) {
                open = client.connect();
                connection = open;
            }
            open.async().ping().get(timeoutMillis, TimeUnit.MILLISECONDS);
            if (up.compareAndSet(false, true)) {
                LOG.info("Redis answers");
                whenBack.forEach(Runnable::run);
            }
        } catch (TimeoutException | ExecutionException | RuntimeException e) {
            failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is sent any more. */
    void close() {
        connection = null;
        up.set(false);
    }

    private void failed(Throwable why) {
        failures.increment();
        if (up.compareAndSet(true, false)) {
            LOG.warn("Redis does not answer, the game goes on without: {}", why.toString());
        }
    }
}
