package org.arcanecodex.platform.trace;

import io.opentelemetry.api.trace.StatusCode;
import org.slf4j.MDC;

/** A span of OpenTelemetry's; log lines within it name its trace. */
final class OtlpSpan implements Span {

    private static final String LOG_KEY = "trace.id";

    private final io.opentelemetry.api.trace.Span span;

    OtlpSpan(io.opentelemetry.api.trace.Span span) { this.span = span; }

    @Override
    public Span tag(String name, String value) {
        span.setAttribute(name, value);
        return this;
    }

    @Override
    public void failed(Throwable why) {
        span.setStatus(StatusCode.ERROR, why.getClass().getSimpleName());
    }

    /** Whoever enters closes it. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Within enter() {
        var before = MDC.get(LOG_KEY);
        var scope = span.makeCurrent();
        MDC.put(LOG_KEY, span.getSpanContext().getTraceId());
        return () -> {
            scope.close();
            if (before == null) {
                MDC.remove(LOG_KEY);
            } else {
                MDC.put(LOG_KEY, before);
            }
        };
    }

    @Override
    public void end() { span.end(); }
}
