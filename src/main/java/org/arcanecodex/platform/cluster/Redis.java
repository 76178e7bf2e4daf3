package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.trace.Tracing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Redis that instances share: it may be emptied, killed, paused or cut off at any moment, and is used again as soon
 * as it is back, also if it was not there at the start.
 */
final class Redis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Redis.class);

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisLink link;
    private final RedisChannels channels;
    private final RedisStore store;
    private final Duration probeEvery;
    private final Duration patience;
    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(4,
            Thread.ofVirtual().name("redis-", 0).factory());

    Redis(ClusterProperties properties, MeterRegistry metrics) { this(properties, metrics, Tracing.OFF); }

    Redis(ClusterProperties properties, MeterRegistry metrics, Tracing tracing) {
        this.resources = RedisClients.resources(properties, metrics, tracing);
        this.client = RedisClients.client(properties, resources);
        this.link = new RedisLink(client, properties, metrics);
        this.channels = new RedisChannels(client, properties, metrics);
        this.store = new RedisStore(this::connectForBytes, properties);
        this.probeEvery = properties.probeEvery();
        this.patience = properties.commandTimeout();
        Gauge.builder("arcane.redis.up", this, redis -> redis.isWell() ? 1 : 0)
                .description("1 while Redis answers and what is published there is heard")
                .register(metrics);
    }

    RedisLink link() { return link; }

    RedisChannels channels() { return channels; }

    /** A connection beside the others, for values that are no text; it comes back by itself. Waits. */
    StatefulRedisConnection<String, byte[]> connectForBytes() {
        return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    RedisStore store() { return store; }

    /** Whether everything that it is for works. */
    boolean isWell() { return link.isUp() && channels.isHearing(); }

    /** After all channels are known: connects if Redis is there, and keeps looking. */
    void start() {
        every(link::probe);
        every(channels::probe);
        every(store::connect);
    }

    private void every(Runnable probe) {
        carefully(probe);
        every(probeEvery, probe);
    }

    /** Does it again and again, also while Redis is away. */
    void every(Duration period, Runnable work) {
        beats.scheduleWithFixedDelay(() -> carefully(work), period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What is done with Redis every now and then failed", e);
        }
    }

    /** What was sent before is carried out, if Redis is there. */
    @Override
    public void close() {
        beats.shutdownNow();
        link.ask(redis -> redis.ping());
        link.close();
        client.shutdown(Duration.ZERO, patience);
        resources.shutdown(0, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
