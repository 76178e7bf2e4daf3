package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.ClockEvent;
import org.arcanecodex.protocol.PlayUpdate;

/** Phases and their limits, told to everybody alike. What the players added to the dice stays hidden until the end. */
final class ClockUpdates {

    private ClockUpdates() {}

    static List<PlayUpdate> of(ClockEvent event, Stage after) {
        return switch (event) {
            case ClockEvent.PhaseEntered _ -> List.of(new PlayUpdate.PhaseEntered(PhaseViews.of(after)));
            case ClockEvent.PhasePaused e -> List.of(new PlayUpdate.PhasePaused(e.by(), e.until()));
            case ClockEvent.PhaseResumed e -> List.of(new PlayUpdate.PhaseResumed(e.endsAt()));
            case ClockEvent.PhaseExtended e -> List.of(new PlayUpdate.PhaseExtended(e.by(), e.endsAt(),
                    after.state().timer().extensionsLeft()));
            case ClockEvent.Started _,ClockEvent.IdleMoved _ -> List.of();
        };
    }
}
