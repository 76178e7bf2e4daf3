package org.arcanecodex.platform.trace;

import java.time.Duration;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Sends spans to a collector, many at a time; nobody waits for it, and what finds no place is dropped. */
final class OtlpTracing implements Tracing, AutoCloseable {

    private static final String PATH = "/v1/traces";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");

    private final SdkTracerProvider provider;
    private final Deliveries deliveries;
    private final Tracer tracer;

    OtlpTracing(TraceProperties properties, String version) {
        deliveries = new Deliveries(OtlpHttpSpanExporter.builder()
                .setEndpoint(properties.otlpUrl().replaceAll("/+$", "") + PATH)
                .setTimeout(TIMEOUT)
                .setConnectTimeout(TIMEOUT)
                .build());
        provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "arcane-codex",
                                AttributeKey.stringKey("service.version"), version))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(properties.sample())))
                .addSpanProcessor(BatchSpanProcessor.builder(deliveries)
                        .setMaxQueueSize(properties.queue())
                        .setScheduleDelay(LONGEST_WAIT)
                        .build())
                .build();
        tracer = provider.get("org.arcanecodex", version);
    }

    @Override
    public boolean isOn() { return true; }

    @Override
    public Span begin(String name) { return new OtlpSpan(tracer.spanBuilder(name).startSpan()); }

    @Override
    public Span ask(String name, String system) {
        if (!io.opentelemetry.api.trace.Span.current().getSpanContext().isValid()) {
            return Span.NONE;
        }
        return new OtlpSpan(tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SYSTEM, system)
                .startSpan());
    }

    @Override
    public Span current() {
        var here = io.opentelemetry.api.trace.Span.current();
        return here.getSpanContext().isValid() ? new OtlpSpan(here) : Span.NONE;
    }

    Deliveries deliveries() { return deliveries; }

    /** What waits is sent, if somebody takes it. */
    @Override
    public void close() { provider.close(); }
}
