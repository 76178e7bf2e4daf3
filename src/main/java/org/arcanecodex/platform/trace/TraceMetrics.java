package org.arcanecodex.platform.trace;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;

/** How many spans arrived. The registry needs the current span itself, so that the two are joined afterwards. */
final class TraceMetrics {

    TraceMetrics(OtlpTracing tracing, MeterRegistry meters) {
        FunctionCounter.builder("arcane.trace.spans", tracing.deliveries(), Deliveries::taken)
                .tag("outcome", "sent")
                .description("Spans that the collector took, or did not")
                .register(meters);
        FunctionCounter.builder("arcane.trace.spans", tracing.deliveries(), Deliveries::lost)
                .tag("outcome", "lost")
                .description("Spans that the collector took, or did not")
                .register(meters);
    }
}
