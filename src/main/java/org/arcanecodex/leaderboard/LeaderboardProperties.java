package org.arcanecodex.leaderboard;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Boards.
 *
 * @param refresh after how long a board's copy in Redis is made anew
 * @param look how often it is seen whether a copy is missing or too old
 * @param weeks how many weeks' boards of pages are kept
 * @param reach how many neighbours on each side somebody sees at most
 */
@Validated
@ConfigurationProperties("arcane.leaderboard")
record LeaderboardProperties(
        @DefaultValue("5m") @NotNull @DurationMin(seconds = 10) @DurationMax(minutes = 10) Duration refresh,
        @DefaultValue("15s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) Duration look,
        @DefaultValue("8") @Min(1) @Max(520) int weeks, @DefaultValue("25") @Min(1) @Max(50) int reach) {}
