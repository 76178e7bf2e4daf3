package org.arcanecodex.core.adventure;

import java.time.Duration;
import java.time.Instant;

import org.arcanecodex.core.adventure.AdventureCommand.Grace;
import org.arcanecodex.core.adventure.AdventureCommand.TimeUp;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Deadlines, pauses, extensions. */
final class TimeRules {

    /** A player's one pause at a live table, a host's pause, and any pause at a relaxed one. */
    static final Duration SHORT_PAUSE = Duration.ofMinutes(2);
    static final Duration HOSTS_PAUSE = Duration.ofMinutes(10);
    static final Duration RELAXED_PAUSE = Duration.ofHours(24);

    private TimeRules() {}

    static @Nullable Refusal timeUp(Turn turn, TimeUp command) {
        var timer = turn.state().timer();
        var due = timer.due();
        if (due == null || command.alarm() != timer.alarm() || turn.at().isBefore(due)) {
            return No.late("That time is not now.");
        }
        var pause = timer.pause();
        if (pause != null) {
            turn.tell(new ClockEvent.PhaseResumed(turn.at().plus(pause.left())));
        } else {
            PhaseRules.advance(turn);
        }
        return null;
    }

    /** Once in each phase, so that servers that come and go cannot make it last for ever. */
    static @Nullable Refusal grace(Turn turn, Grace command) {
        var timer = turn.state().timer();
        var endsAt = timer.endsAt();
        if (command.alarm() != timer.alarm() || !timer.mayBeGraced() || endsAt == null
                || !command.until().isAfter(endsAt)) {
            return No.late("There is no time to be given now.");
        }
        turn.tell(new ClockEvent.PhaseExtended(null, command.until()));
        return null;
    }

    static @Nullable Refusal pause(Turn turn, int seat) {
        var endsAt = turn.state().timer().endsAt();
        if (!turn.phase().inBeat()) {
            return No.phase("There is nothing to pause.");
        }
        if (endsAt == null) {
            return No.again("The table is paused already.");
        }
        if (length(turn, seat).equals(SHORT_PAUSE) && turn.seat(seat).pauseUsed()) {
            return No.means("You have had your pause.");
        }
        turn.tell(new ClockEvent.PhasePaused(seat, between(turn.at(), endsAt), turn.at().plus(length(turn, seat))));
        return null;
    }

    static @Nullable Refusal resume(Turn turn, int seat) {
        var pause = turn.state().timer().pause();
        if (pause == null) {
            return No.again("The table is not paused.");
        }
        if (seat != pause.by() && !host(turn, seat) && turn.seat(pause.by()).present()) {
            return No.forbidden("Who paused, or the host, goes on.");
        }
        turn.tell(new ClockEvent.PhaseResumed(turn.at().plus(pause.left())));
        return null;
    }

    static @Nullable Refusal extend(Turn turn, int seat) {
        var timer = turn.state().timer();
        var endsAt = timer.endsAt();
        if (!turn.phase().inBeat() || endsAt == null) {
            return No.phase("There is no time to extend.");
        }
        if (timer.extensionsLeft() == 0) {
            return No.means("This phase was extended twice already.");
        }
        var from = endsAt.isBefore(turn.at()) ? turn.at() : endsAt;
        turn.tell(new ClockEvent.PhaseExtended(seat,
                from.plus(turn.phase().limit(turn.state().setup().pace()).dividedBy(2))));
        return null;
    }

    private static Duration length(Turn turn, int seat) {
        if (turn.state().setup().pace() == Pace.RELAXED) {
            return RELAXED_PAUSE;
        }
        return host(turn, seat) ? HOSTS_PAUSE : SHORT_PAUSE;
    }

    private static boolean host(Turn turn, int seat) {
        return turn.seat(seat).of(turn.state().table().host());
    }

    private static Duration between(Instant now, Instant end) {
        return end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
    }
}
