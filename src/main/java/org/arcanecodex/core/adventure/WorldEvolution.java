package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.World.Bond;

/** What changes in the world and in those who live in it. */
final class WorldEvolution {

    private WorldEvolution() {}

    static Adventure evolve(Adventure state, WorldEvent event) {
        var world = state.world();
        var table = state.table();
        return switch (event) {
            case WorldEvent.SceneTold e -> state.with(world.at(e.beat(), e.beatNumber()))
                    .with(state.secrets().nothingChosen())
                    .with(table.withAll(seat -> seat.planning(null)));
            case WorldEvent.MomentumChanged e -> state.with(table.with(e.seat(), seat -> seat.momentum(e.now())));
            case WorldEvent.HpChanged e -> state.with(table.with(e.seat(), seat -> seat.hp(e.now())));
            case WorldEvent.ItemChanged e -> state.with(
                    table.with(e.seat(), seat -> seat.carrying(carried(seat, e))));
            case WorldEvent.TrustChanged e -> state.with(world.trusting(e.now()));
            case WorldEvent.ApprovalChanged e -> state.with(
                    world.bound(e.companion(), bond(world, e.companion()).approving(e.now())));
            case WorldEvent.TellNoticed e -> state;
            case WorldEvent.GrudgeCounted e -> state.with(
                    world.bound(e.companion(), bond(world, e.companion()).grudging(e.beats())));
            case WorldEvent.FlawStirred e -> state
                    .with(world.bound(e.companion(), bond(world, e.companion()).stirred()));
            case WorldEvent.CompanionLeft e -> parted(state, e.seat(), e.companion(), false);
            case WorldEvent.CompanionBetrayed e -> parted(state, e.seat(), e.companion(), true);
            case WorldEvent.CompanionReturned e -> state
                    .with(world.bound(e.companion(), bond(world, e.companion()).back()))
                    .with(table.with(e.seat(), seat -> seat.changed(Seat.Kind.COMPANION, Style.PLAIN, false)));
            case WorldEvent.ClueFound e -> state.with(world.knowing(e.clue()));
            case WorldEvent.FlagSet e -> state.with(world.flagged(e.flag(), e.on()));
            case WorldEvent.CounterChanged e -> state.with(world.counting(e.counter(), e.now()));
        };
    }

    private static Adventure parted(Adventure state, int number, String companion, boolean asTraitor) {
        return state.with(state.world().bound(companion, bond(state.world(), companion).parted(asTraitor)))
                .with(state.table().with(number, seat -> seat.changed(Seat.Kind.EMPTY, Style.PLAIN, true)));
    }

    private static Bond bond(World world, String companion) {
        return world.bonds().getOrDefault(companion, Bond.first());
    }

    private static List<String> carried(Seat seat, WorldEvent.ItemChanged e) {
        var others = seat.items().value().stream().filter(item -> !item.equals(e.item()));
        return e.have() ? Stream.concat(others, Stream.of(e.item())).toList() : others.toList();
    }
}
