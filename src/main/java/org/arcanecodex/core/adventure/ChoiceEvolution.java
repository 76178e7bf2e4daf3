package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.ChoiceEvent.ChoicesOpened;

/** What changes when seats plan and choose. */
final class ChoiceEvolution {

    private ChoiceEvolution() {}

    static Adventure evolve(Adventure state, ChoiceEvent event) {
        return switch (event) {
            case ChoiceEvent.Planned e -> state.with(state.table().with(e.seat(), seat -> seat.planning(e.option())));
            case ChoiceEvent.ChoiceSealed e -> state.with(state.secrets().choosing(e.seat(), e.choice()))
                    .with(state.table().with(e.seat(), seat -> seat.done(true)));
            case ChoicesOpened e -> state.with(opened(state, e));
            case ChoiceEvent.CheckRolled e -> state;
            case ChoiceEvent.OutcomeTold e -> state;
        };
    }

    private static Secrets opened(Adventure state, ChoicesOpened e) {
        var world = state.world();
        return state.secrets()
                .opened(e.choices()
                        .stream()
                        .map(one -> new Secrets.Past(world.beatNumber(), world.beat(), one.seat(), one.option()))
                        .toList());
    }
}
