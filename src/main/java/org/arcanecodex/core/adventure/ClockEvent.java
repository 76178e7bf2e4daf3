package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.time.Instant;

import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** Phases and their limits. Instants are absolute. */
public sealed interface ClockEvent extends AdventureEvent {

    /** The dice are bound to what the players added; the story begins. */
    @JournalName("started.v1")
    record Started(Sealed<String> salt) implements ClockEvent, ToAll {}

    @JournalName("phase-entered.v1")
    record PhaseEntered(Phase phase, Instant endsAt) implements ClockEvent, ToAll {}

    /** @param left how much of the phase remains; @param until when play goes on by itself */
    @JournalName("paused.v1")
    record PhasePaused(int by, Duration left, Instant until) implements ClockEvent, ToAll {}

    @JournalName("resumed.v1")
    record PhaseResumed(Instant endsAt) implements ClockEvent, ToAll {}

    /** @param by null when the server gives grace for a silence of its own */
    @JournalName("extended.v1")
    record PhaseExtended(@Nullable Integer by, Instant endsAt) implements ClockEvent, ToAll {}

    /** Something happened in the lobby, so it stays open longer. */
    @JournalName("idle-moved.v1")
    record IdleMoved(Instant closesAt) implements ClockEvent, Hidden {}
}
