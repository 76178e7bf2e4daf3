package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the room is in time.
 *
 * @param entry counts the phases, from 1
 * @param alarm counts the instants that were set for time to act at, so that each fires once
 * @param endsAt when time goes on by itself; null while paused, and once the room is closed
 * @param extensions how often this phase was extended
 * @param graced the server has given this phase its one grace
 */
public record Timer(Phase phase, long entry, long alarm, @Nullable Instant endsAt, int extensions, boolean graced,
        @Nullable Pause pause) {

    public static final int MOST_EXTENSIONS = 2;

    /** @param by a seat; @param left of the phase */
    public record Pause(int by, Duration left, Instant until) {}

    static Timer none() {
        return new Timer(Phase.LOBBY, 0, 0, null, 0, false, null);
    }

    public int extensionsLeft() {
        return MOST_EXTENSIONS - extensions;
    }

    /** Whether the server may still give this phase more time of its own accord. */
    public boolean mayBeGraced() {
        return phase.inBeat() && !graced && !paused();
    }

    public boolean paused() {
        return pause != null;
    }

    /** When time acts next. */
    public @Nullable Instant due() {
        return pause == null ? endsAt : pause.until();
    }

    Timer entered(Phase next, Instant until) {
        return new Timer(next, entry + 1, alarm + 1, until, 0, false, null);
    }

    Timer moved(Instant until) {
        return new Timer(phase, entry, alarm + 1, until, extensions, graced, pause);
    }

    Timer extended(Instant until) {
        return new Timer(phase, entry, alarm + 1, until, extensions + 1, graced, pause);
    }

    Timer graced(Instant until) {
        return new Timer(phase, entry, alarm + 1, until, extensions, true, pause);
    }

    Timer paused(Pause how) {
        return new Timer(phase, entry, alarm + 1, null, extensions, graced, how);
    }

    Timer resumed(Instant until) {
        return new Timer(phase, entry, alarm + 1, until, extensions, graced, null);
    }

    Timer stopped() {
        return new Timer(phase, entry, alarm, null, extensions, graced, null);
    }
}
