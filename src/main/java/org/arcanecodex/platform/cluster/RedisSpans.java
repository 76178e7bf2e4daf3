package org.arcanecodex.platform.cluster;

import java.net.SocketAddress;

import io.lettuce.core.tracing.TraceContext;
import io.lettuce.core.tracing.TraceContextProvider;
import io.lettuce.core.tracing.Tracer;
import io.lettuce.core.tracing.TracerProvider;
import org.arcanecodex.platform.trace.Tracing;

/** Each command to Redis is a span of whatever asked it: its name only, never keys or values. */
final class RedisSpans extends Tracer implements io.lettuce.core.tracing.Tracing, TracerProvider {

    private final Tracing tracing;

    RedisSpans(Tracing tracing) { this.tracing = tracing; }

    /** What the thread that asked worked for; the command is written by another. */
    private record Cause(org.arcanecodex.platform.trace.Span span) implements TraceContext {}

    @Override
    public TracerProvider getTracerProvider() { return this; }

    @Override
    public Tracer getTracer() { return this; }

    @Override
    public TraceContextProvider initialTraceContextProvider() { return () -> new Cause(tracing.current()); }

    @Override
    public Tracer.Span nextSpan() { return new RedisSpan(tracing, tracing.current()); }

    @Override
    public Tracer.Span nextSpan(TraceContext context) {
        return context instanceof Cause(var cause) ? new RedisSpan(tracing, cause) : nextSpan();
    }

    @Override
    public boolean isEnabled() { return true; }

    @Override
    public boolean includeCommandArgsInSpanTags() { return false; }

    @Override
    public Endpoint createEndpoint(SocketAddress address) {
        return new Endpoint() {};
    }
}
