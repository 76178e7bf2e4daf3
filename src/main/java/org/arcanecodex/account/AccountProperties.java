package org.arcanecodex.account;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.arcanecodex.platform.ratelimit.Rate;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts and log-ins.
 *
 * @param accessToken how long an access token is good for; at most 15 minutes
 * @param sessionIdle how long a log-in lasts without being used
 * @param sessionLongest how long a log-in lasts at most
 * @param refreshGrace how long a replaced refresh token still gets its successor, for two tabs that ask at once and
 *     for an answer that was lost with a killed server; 0: none
 * @param refreshMemory how long replaced refresh tokens are remembered, to notice one that was stolen
 * @param guestIdle how long a guest is kept who does not come back
 * @param guests how many guests and new accounts may come from one address
 * @param logIns how many tries with a password may come from one address, whoever they are for
 * @param refreshes how many access tokens may be renewed from one address
 * @param deletionGrace how long a player who asked to be deleted can think better of it
 * @param loginTries failed log-ins of one address, or of one browser that it knows, that cost no wait
 * @param loginLock how long nobody may try after that; doubles with each further failure
 * @param loginLockLongest but never longer than this
 * @param loginMemory after how long without a try failures are forgotten
 */
@Validated
@ConfigurationProperties("arcane.account")
record AccountProperties(
        @DefaultValue("10m") @NotNull @DurationMin(minutes = 1) @DurationMax(minutes = 15) Duration accessToken,
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration sessionIdle,
        @DefaultValue("365d") @NotNull @DurationMin(hours = 1) Duration sessionLongest,
        @DefaultValue("1m") @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 5) Duration refreshGrace,
        @DefaultValue("7d") @NotNull @DurationMin(hours = 1) Duration refreshMemory,
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration guestIdle,
        @NotNull Rate guests, @NotNull Rate logIns, @NotNull Rate refreshes,
        @DefaultValue("14d") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 90) Duration deletionGrace,
        @DefaultValue("5") @Min(1) @Max(100) int loginTries,
        @DefaultValue("30s") @NotNull @DurationMin(seconds = 1) Duration loginLock,
        @DefaultValue("15m") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration loginLockLongest,
        @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 7) Duration loginMemory) {}
