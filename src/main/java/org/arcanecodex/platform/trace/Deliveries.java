package org.arcanecodex.platform.trace;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Counts what the collector took and what it did not. */
final class Deliveries implements SpanExporter {

    private final SpanExporter next;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    Deliveries(SpanExporter next) { this.next = next; }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = next.export(spans);
        return result.whenComplete(() -> (result.isSuccess() ? taken : lost).addAndGet(spans.size()));
    }

    long taken() { return taken.get(); }

    long lost() { return lost.get(); }

    @Override
    public CompletableResultCode flush() { return next.flush(); }

    @Override
    public CompletableResultCode shutdown() { return next.shutdown(); }
}
