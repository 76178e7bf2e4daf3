package org.arcanecodex.hero;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Heroes and their gold.
 *
 * @param perAccount how many heroes an account may have
 * @param items how many things a hero may own
 * @param ledgerCheck how long after one check of all books the next begins
 */
@Validated
@ConfigurationProperties("arcane.hero")
record HeroProperties(@DefaultValue("3") @Min(1) @Max(3) int perAccount, @DefaultValue("40") @Min(3) int items,
        @DefaultValue("10m") @NotNull @DurationMin(seconds = 10) Duration ledgerCheck) {}
