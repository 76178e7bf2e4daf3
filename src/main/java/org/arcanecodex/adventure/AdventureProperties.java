package org.arcanecodex.adventure;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.arcanecodex.platform.ratelimit.Rate;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Tables and their doors.
 *
 * @param absentAfter how long a seat may be without a connection before it counts as away
 * @param typingFor how long somebody counts as writing after the last sign of it
 * @param watchers how many may only watch a room, on this instance; 0: nobody
 * @param knocks how often an account may knock
 * @param knocksWaiting how many who asked to be let in a host's door remembers
 * @param lookupWithin how long an HTTP call waits for a room
 * @param guesses how often an account may name a room that is not there, or not theirs
 * @param guessesPerAddress the same for an address
 * @param creations how many rooms an account may make
 * @param creationsPerAddress the same for an address
 */
@Validated
@ConfigurationProperties("arcane.adventure")
record AdventureProperties(
        @DefaultValue("60s") @NotNull @DurationMin(millis = 10) @DurationMax(hours = 24) Duration absentAfter,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 5) Duration typingFor,
        @DefaultValue("50") @Min(0) int watchers,
        @DefaultValue("16") @Min(1) int knocksWaiting,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 1) Duration lookupWithin,
        @DefaultValue("5/m") @NotNull Rate knocks,
        @DefaultValue("20/10m") @NotNull Rate guesses,
        @DefaultValue("100/10m") @NotNull Rate guessesPerAddress,
        @DefaultValue("20/h") @NotNull Rate creations,
        @DefaultValue("120/h") @NotNull Rate creationsPerAddress) {}
