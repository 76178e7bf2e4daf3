package org.arcanecodex.platform.time;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clock follows the database's.
 *
 * @param alignEvery how often the database is asked for the time
 * @param worthALine a correction larger than this is logged
 */
@Validated
@ConfigurationProperties("arcane.clock")
record ClockProperties(@DefaultValue("10s") @NotNull Duration alignEvery,
        @DefaultValue("250ms") @NotNull Duration worthALine) {

    ClockProperties {
        if (alignEvery.isNegative() || alignEvery.isZero()) {
            throw new IllegalArgumentException("arcane.clock.align-every must be longer than nothing");
        }
    }
}
