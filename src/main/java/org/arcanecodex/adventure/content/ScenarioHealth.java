package org.arcanecodex.adventure.content;

import org.arcanecodex.core.adventure.story.Story;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators which stories are on offer and which files were left out; down only when nothing can be played. */
@Component("scenariosHealthIndicator")
class ScenarioHealth implements HealthIndicator {

    private final Scenarios scenarios;

    ScenarioHealth(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public Health health() {
        return (scenarios.offered().isEmpty() ? Health.down() : Health.up())
                .withDetail("offered", scenarios.offered().stream().map(ScenarioHealth::name).toList())
                .withDetail("problems", scenarios.problems().stream().map(Object::toString).toList())
                .build();
    }

    private static String name(Story story) {
        return story.id() + " " + story.version();
    }
}
