package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.ClockEvent.PhaseExtended;

/** What changes when time or a phase does. */
final class ClockEvolution {

    private ClockEvolution() {}

    static Adventure evolve(Adventure state, ClockEvent event) {
        var timer = state.timer();
        return switch (event) {
            case ClockEvent.Started e -> state.with(Status.RUNNING).with(state.setup().salted(e.salt()));
            case ClockEvent.PhaseEntered e -> state.with(timer.entered(e.phase(), e.endsAt()))
                    .with(state.table().withAll(seat -> seat.done(false)));
            case ClockEvent.PhasePaused e -> state.with(timer.paused(new Timer.Pause(e.by(), e.left(), e.until())))
                    .with(state.table().with(e.by(), Seat::pauseSpent));
            case ClockEvent.PhaseResumed e -> state.with(timer.resumed(e.endsAt()));
            case PhaseExtended e -> state.with(e.by() == null
                    ? timer.graced(e.endsAt())
                    : timer.extended(e.endsAt()));
            case ClockEvent.IdleMoved e -> state.with(timer.moved(e.closesAt()));
        };
    }
}
