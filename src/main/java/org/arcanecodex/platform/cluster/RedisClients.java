package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.MicrometerCommandLatencyRecorder;
import io.lettuce.core.metrics.MicrometerOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.trace.Tracing;

/** Makes clients of Redis that come back soon and never let anybody wait for long. */
final class RedisClients {

    private static final int THREADS = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration QUIET_BEFORE_KEEP_ALIVE = Duration.ofSeconds(5);
    private static final int KEEP_ALIVES = 3;

    private RedisClients() {}

    static ClientResources resources(ClusterProperties properties, MeterRegistry metrics, Tracing tracing) {
        return ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(Delay.fullJitter(FIRST_PAUSE, properties.reconnectAtMost(), FIRST_PAUSE.toMillis(),
                        TimeUnit.MILLISECONDS))
                .tracing(tracing.isOn() ? new RedisSpans(tracing) : io.lettuce.core.tracing.Tracing.disabled())
                .commandLatencyRecorder(new MicrometerCommandLatencyRecorder(metrics, MicrometerOptions.create()))
                .build();
    }

    static RedisClient client(ClusterProperties properties, ClientResources resources) {
        var address = RedisURI.create(properties.redisUrl());
        address.setTimeout(properties.commandTimeout());
        var client = RedisClient.create(resources, address);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(properties.waiting())
                .timeoutOptions(TimeoutOptions.enabled(properties.commandTimeout()))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(properties.connectTimeout())
                        .keepAlive(SocketOptions.KeepAliveOptions.builder()
                                .enable()
                                .idle(QUIET_BEFORE_KEEP_ALIVE)
                                .interval(Duration.ofSeconds(1))
                                .count(KEEP_ALIVES)
                                .build())
                        .build())
                .build());
        return client;
    }
}
