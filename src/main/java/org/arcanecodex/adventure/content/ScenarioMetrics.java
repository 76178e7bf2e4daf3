package org.arcanecodex.adventure.content;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many stories are on offer, and how many sentences are to be read about those that are not. */
@Component
class ScenarioMetrics implements MeterBinder {

    private final Scenarios scenarios;

    ScenarioMetrics(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("arcane.scenarios", scenarios, all -> all.offered().size()).register(meters);
        Gauge.builder("arcane.scenario.problems", scenarios, all -> all.problems().size()).register(meters);
    }
}
