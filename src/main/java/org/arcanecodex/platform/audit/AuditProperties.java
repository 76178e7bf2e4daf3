package org.arcanecodex.platform.audit;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The trail of who did what.
 *
 * @param retention how long an entry is kept
 * @param waiting how many entries may wait to be written; further ones are in the log only, and counted
 * @param writeEvery how often what waits is written
 */
@Validated
@ConfigurationProperties("arcane.audit")
record AuditProperties(@DefaultValue("180d") @NotNull @DurationMin(days = 1) Duration retention,
        @DefaultValue("5000") @Min(100) @Max(100_000) int waiting,
        @DefaultValue("500ms") @NotNull @DurationMin(millis = 50) Duration writeEvery) {}
