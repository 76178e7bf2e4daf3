package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.ClockEvent;
import org.arcanecodex.core.adventure.EndEvent;
import org.arcanecodex.core.adventure.HomeEvent;
import org.arcanecodex.core.adventure.SecretEvent;
import org.arcanecodex.core.adventure.TableEvent;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.protocol.PlayUpdate;

/** What one event means to one viewer. */
final class Updates {

    private Updates() {}

    static List<PlayUpdate> of(AdventureEvent event, Stage after, Viewer viewer) {
        return switch (event) {
            case TableEvent e -> TableUpdates.of(e, after);
            case ClockEvent e -> ClockUpdates.of(e, after);
            case SecretEvent e -> SecretUpdates.of(e, after, viewer);
            case ChoiceEvent e -> ChoiceUpdates.of(e, after, viewer);
            case WorldEvent e -> WorldUpdates.of(e, after, viewer);
            case EndEvent e -> EndUpdates.of(e, after);
            case HomeEvent e -> HomeViews.updates(e, after, viewer);
        };
    }
}
