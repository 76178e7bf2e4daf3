package org.arcanecodex.platform.time;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clock follows the database's.
 *
 * @param alignEvery how often the database is asked for the time
 * @param worthALine a correction larger than this is logged; 0: every one
 */
@Validated
@ConfigurationProperties("arcane.clock")
record ClockProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) Duration alignEvery,
        @DefaultValue("250ms") @NotNull @DurationMin(millis = 0) Duration worthALine) {}
