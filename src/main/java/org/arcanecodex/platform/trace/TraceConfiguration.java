package org.arcanecodex.platform.trace;

import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Traces go to whom an operator has named; without a name nothing of it is even loaded. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(Unwanted.class)
    static class Off {

        @Bean
        Tracing tracing() { return Tracing.OFF; }
    }

    /** {@code OTLP_ENDPOINT} is set. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Wanted.class)
    static class On {

        @Bean
        OtlpTracing tracing(TraceProperties properties, @Value("${spring.application.version:}") String version) {
            return new OtlpTracing(properties, version);
        }

        /** Histograms name a trace beside a number, for whoever reads them as OpenMetrics. */
        @Bean
        SpanContext exemplars() { return new Exemplars(); }

        @Bean
        TraceMetrics traceMetrics(OtlpTracing tracing, MeterRegistry meters) {
            return new TraceMetrics(tracing, meters);
        }
    }

    static class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("arcane.trace.otlp-url", "").isBlank();
        }
    }

    static class Unwanted extends Wanted {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
