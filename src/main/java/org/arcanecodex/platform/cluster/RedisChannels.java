package org.arcanecodex.platform.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is published in Redis, on a connection of its own. The channels are the same from start to end: after each
 * reconnection all of them are subscribed to anew, and whoever listens is told that something may have been missed.
 *
 * <p>Listeners are called on the connection's own thread and must not wait.
 */
final class RedisChannels {

    private static final Logger LOG = LoggerFactory.getLogger(RedisChannels.class);

    private final RedisClient client;
    private final long timeoutMillis;
    private final Counter gaps;
    private final Map<String, BiConsumer<String, String>> listeners = new ConcurrentHashMap<>();
    private final List<Runnable> whenDeaf = new CopyOnWriteArrayList<>();
    private final AtomicBoolean hearing = new AtomicBoolean();
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> connection;

    RedisChannels(RedisClient client, ClusterProperties properties, MeterRegistry metrics) {
        this.client = client;
        this.timeoutMillis = properties.commandTimeout().toMillis();
        this.gaps = Counter.builder("arcane.redis.gaps")
                .description("Times in which messages of other instances may have been missed")
                .register(metrics);
    }

    /**
     * To be called before the first {@link #probe}.
     *
     * @param listener hears channel and message
     * @param deaf runs whenever messages may have been missed
     */
    void listen(Collection<String> channels, BiConsumer<String, String> listener, Runnable deaf) {
        channels.forEach(channel -> listeners.put(channel, listener));
        whenDeaf.add(deaf);
    }

    boolean isHearing() { return hearing.get(); }

    /** Finds out whether the subscriptions live; subscribes if that never succeeded. Waits. */
    void probe() {
        try {
            var open = connection;
            if (open == null) {
                connection = connect();
                hearing.set(true);
                return;
            }
            open.async().ping().get(timeoutMillis, TimeUnit.MILLISECONDS);
            if (hearing.compareAndSet(false, true)) {
                missed();
            }
        } catch (TimeoutException | ExecutionException | RedisException e) {
            if (hearing.compareAndSet(true, false)) {
                LOG.warn("What other instances say is not heard for now: {}", e.toString());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StatefulRedisPubSubConnection<String, String> connect()
            throws InterruptedException, ExecutionException, TimeoutException {
        var fresh = client.connectPubSub();
        try {
            fresh.addListener(new Ears());
            fresh.async()
                    .subscribe(listeners.keySet().toArray(String[]::new))
                    .get(timeoutMillis, TimeUnit.MILLISECONDS);
            return fresh;
        } catch (InterruptedException | ExecutionException | TimeoutException | RedisException e) {
            fresh.closeAsync();
            throw e;
        }
    }

    private void missed() {
        gaps.increment();
        for (var deaf : whenDeaf) {
            try {
                deaf.run();
            } catch (RuntimeException e) {
                LOG.error("Whoever may have missed something failed to look", e);
            }
        }
    }

    /** Hears the messages, and when the last of all channels is subscribed to again after a reconnection. */
    private final class Ears extends RedisPubSubAdapter<String, String> {

        @Override
        public void message(String channel, String message) {
            var listener = listeners.get(channel);
            if (listener == null) {
                return;
            }
            try {
                listener.accept(channel, message);
            } catch (RuntimeException e) {
                LOG.error("A listener of {} failed", channel, e);
            }
        }

        @Override
        public void subscribed(String channel, long count) {
            if (count == listeners.size() && hearing.get()) {
                missed();
            }
        }
    }
}
