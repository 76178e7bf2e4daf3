package org.arcanecodex.platform.cluster;

import java.util.Locale;

import io.lettuce.core.protocol.CompleteableCommand;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.tracing.Tracer;
import io.lettuce.core.tracing.Tracing.Endpoint;
import org.arcanecodex.platform.trace.Span;
import org.arcanecodex.platform.trace.Tracing;

/** From the time a command is written to its answer. */
final class RedisSpan extends Tracer.Span {

    private final Tracing tracing;
    private final Span cause;
    private Span span = Span.NONE;

    RedisSpan(Tracing tracing, Span cause) {
        this.tracing = tracing;
        this.cause = cause;
    }

    @Override
    public Tracer.Span start(RedisCommand<?, ?, ?> command) {
        try (var _ = cause.enter()) {
            span = tracing.ask(command.getType().toString().toLowerCase(Locale.ROOT), "redis");
        }
        if (command instanceof CompleteableCommand<?> completeable) {
            completeable.onComplete((_, failure) -> {
                if (failure != null) {
                    error(failure);
                }
                finish();
            });
        }
        return this;
    }

    @Override
    public Tracer.Span error(Throwable failure) {
        span.failed(failure);
        return this;
    }

    @Override
    public void finish() { span.end(); }

    @Override
    public Tracer.Span name(String name) { return this; }

    @Override
    public Tracer.Span annotate(String value) { return this; }

    @Override
    public Tracer.Span tag(String key, String value) { return this; }

    @Override
    public Tracer.Span remoteEndpoint(Endpoint endpoint) { return this; }
}
