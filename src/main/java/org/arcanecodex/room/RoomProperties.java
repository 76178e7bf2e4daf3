package org.arcanecodex.room;

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
 * The limits of rooms.
 *
 * @param maxAwake rooms that may be awake on this instance; further ones are refused as busy
 * @param mailbox commands that may wait in one room
 * @param visits visits, joins and leaves that may wait in one room
 * @param commandsPerActor commands of one player that may wait in one room
 * @param rounds how often a command is decided anew because another instance was first
 * @param decideWithin how long a command may be decided anew
 * @param ring steps kept for whoever comes back
 * @param snapshotEvery commands between two snapshots
 * @param sleepAfter without a command and with nobody there, a room sleeps
 * @param pollEvery how often a room with somebody in it looks for what other instances appended
 * @param scanEvery how often rooms are looked for whose time has come and that nobody runs
 * @param leaseTtl how long a silent instance keeps the right to act for time; renewed at a third of it
 * @param lateAfter a deadline that would fire later than this was missed by us: {@code grace} is given instead
 * @param grace how much time is left at least, once in each phase, where a deadline was missed by us or an instance takes
 *        a room over from another
 * @param keepNeverStarted how long a room is kept that was never started, from the last that happened in it
 * @param keepClosed how long a closed room's journal is kept
 * @param sweepEvery how often rooms past their keeping are deleted
 */
@Validated
@ConfigurationProperties("arcane.room")
public record RoomProperties(@DefaultValue("1000") @Min(1) int maxAwake,
        @DefaultValue("64") @Min(1) @Max(10_000) int mailbox,
        @DefaultValue("256") @Min(1) @Max(10_000) int visits,
        @DefaultValue("4") @Min(1) int commandsPerActor,
        @DefaultValue("12") @Min(1) @Max(100) int rounds,
        @DefaultValue("5s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 5) Duration decideWithin,
        @DefaultValue("64") @Min(1) @Max(1_000) int ring,
        @DefaultValue("50") @Min(1) int snapshotEvery,
        @DefaultValue("60s") @NotNull @DurationMin(millis = 1) @DurationMax(days = 1) Duration sleepAfter,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1) Duration pollEvery,
        @DefaultValue("1s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1) Duration scanEvery,
        @DefaultValue("3s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1) Duration leaseTtl,
        @DefaultValue("2s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 1) Duration lateAfter,
        @DefaultValue("15s") @NotNull @DurationMin(millis = 1) @DurationMax(minutes = 5) Duration grace,
        @DefaultValue("24h") @NotNull @DurationMin(millis = 1) @DurationMax(days = 3650) Duration keepNeverStarted,
        @DefaultValue("30d") @NotNull @DurationMin(millis = 1) @DurationMax(days = 3650) Duration keepClosed,
        @DefaultValue("10m") @NotNull @DurationMin(millis = 1) @DurationMax(days = 1) Duration sweepEvery) {}
