package org.arcanecodex.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.arcanecodex.protocol.MessageCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the gateway that are made from settings. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    MessageCodec messageCodec(GatewayProperties properties) {
        return new MessageCodec((int) properties.maxMessage().toBytes());
    }

    @Bean
    QueueLimits queueLimits(GatewayProperties properties) {
        return new QueueLimits(properties.queueFrames(), (int) properties.queueBytes().toBytes());
    }

    @Bean
    MeterBinder gatewayMeters(Connections connections, Admissions admissions, QueueLimits queues,
            PendingRequests pending, Drain drain) {
        return registry -> {
            Gauge.builder("arcane.sockets", connections, Connections::count)
                    .description("open, authenticated connections")
                    .register(registry);
            Gauge.builder("arcane.sockets.admitted", admissions, Admissions::sockets)
                    .description("open connections, whether authenticated or not")
                    .register(registry);
            Gauge.builder("arcane.requests.pending", pending, PendingRequests::count)
                    .description("requests that wait for their answer")
                    .register(registry);
            FunctionCounter.builder("arcane.requests.given.up", pending, PendingRequests::givenUp)
                    .description("requests that had no answer in time")
                    .register(registry);
            Gauge.builder("arcane.draining", drain, it -> it.isDraining() ? 1 : 0)
                    .description("1 while connections are being sent elsewhere")
                    .register(registry);
            Gauge.builder("arcane.frame.queue.bytes", queues, QueueLimits::waitingBytes)
                    .description("bytes that wait for readers")
                    .register(registry);
            FunctionCounter.builder("arcane.slow.clients.closed", queues, QueueLimits::overflows)
                    .description("connections closed for reading too slowly")
                    .register(registry);
        };
    }
}
