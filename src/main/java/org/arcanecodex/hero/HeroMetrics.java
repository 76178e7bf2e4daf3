package org.arcanecodex.hero;

import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.platform.text.Word;
import org.springframework.stereotype.Component;

/** What this module counts. Never by hero. */
@Component
class HeroMetrics {

    private final MeterRegistry meters;

    HeroMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void made(Calling calling) {
        meters.counter("arcane.heroes.made", "calling", Word.of(calling)).increment();
    }

    void grown(Growth growth) {
        growth.points()
                .forEach((skill, points) -> meters.counter("arcane.skill.points", "skill", Word.of(skill))
                        .increment(points));
    }
}
