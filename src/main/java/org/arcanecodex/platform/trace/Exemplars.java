package org.arcanecodex.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;

/** Which span a number is counted in. */
final class Exemplars implements SpanContext {

    @Override
    public @Nullable String getCurrentTraceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getSpanId() : null;
    }

    @Override
    public boolean isCurrentSpanSampled() { return Span.current().getSpanContext().isSampled(); }

    @Override
    public void markCurrentSpanAsExemplar() {}
}
