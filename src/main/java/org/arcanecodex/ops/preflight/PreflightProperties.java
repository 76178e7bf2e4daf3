package org.arcanecodex.ops.preflight;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.arcanecodex.platform.setting.SizeBetween;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the preflight is content with.
 *
 * @param freeDisk free space where the data directory is; 0: any
 * @param clockOffset how far this machine's clock may be from the database's
 * @param certificate a PEM file to look at in place of the public address; empty: the address itself is asked
 * @param certificateDays days that the certificate of the public address still has to be valid; 0: it must not be over
 * @param patience how long Redis and the public address may take to answer
 */
@Validated
@ConfigurationProperties("arcane.preflight")
record PreflightProperties(
        @DefaultValue("512MB") @NotNull @SizeBetween(least = "0B", most = "1000TB") DataSize freeDisk,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 5) Duration clockOffset,
        @DefaultValue("7") @Min(0) @Max(365) int certificateDays, @DefaultValue("") @NotNull String certificate,
        @DefaultValue("3s") @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration patience) {}
