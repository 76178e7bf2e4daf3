package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.TableEvent.RoomOpened;
import org.arcanecodex.core.adventure.TableEvent.SeatLeft;
import org.arcanecodex.core.adventure.TableEvent.SeatTaken;

/** What changes at the table. */
final class TableEvolution {

    private TableEvolution() {}

    static Adventure evolve(Adventure state, TableEvent event) {
        var table = state.table();
        return switch (event) {
            case RoomOpened e -> opened(state, e);
            case SeatTaken e -> state.with(taken(table, e));
            case SeatLeft e -> state.with(left(table, e));
            case TableEvent.HeroEntered e -> state.with(table.with(e.seat(), seat -> seat.playing(e.hero())
                    .hp(e.hp())
                    .momentum(e.momentum())
                    .carrying(e.items().value())));
            case TableEvent.CompanionSeated e -> state.with(
                    table.with(e.seat(),
                            seat -> seat.companion(e.companion(), e.hp(), e.momentum()).carrying(e.items().value())))
                    .with(state.world().bound(e.companion(), World.Bond.first()));
            case TableEvent.HeroPicked e -> state.with(table.with(e.seat(), seat -> seat.playing(e.hero())));
            case TableEvent.HeroBrought e -> state.with(table.with(e.seat(), seat -> seat.bringing(e.hero())));
            case TableEvent.HeroSentHome e -> state.with(table.with(e.seat(), seat -> seat.bringing(null)));
            case TableEvent.SeatChanged e -> state.with(
                    table.with(e.seat(), seat -> seat.changed(e.kind(), e.style(), e.left())));
            case TableEvent.Readied e -> state.with(table.with(e.seat(), seat -> seat.done(e.on())));
            case TableEvent.HostChanged e -> state.with(table.led(e.host()));
            case TableEvent.Admitted e -> state.with(table.admitting(e.account()));
            case TableEvent.SettingsChanged e -> state
                    .with(state.setup().with(e.story(), e.visibility(), e.pace(), e.difficulty()));
        };
    }

    private static Adventure opened(Adventure state, RoomOpened e) {
        return state.with(new Setup(e.story(), e.visibility(), e.pace(), e.difficulty(), e.seats(), e.inviteHash(),
                Sealed.toNobody("")))
                .with(Table.ledBy(e.host()))
                .with(state.timer().entered(Phase.LOBBY, e.closesAt()));
    }

    private static Table taken(Table table, SeatTaken e) {
        var own = table.seatOf(e.account()).map(Seat::own).orElse(null);
        return table.withAll(seat -> seat.of(e.account()) ? Seat.empty(seat.number()) : seat)
                .with(e.seat(),
                        seat -> seat.heldBy(e.account(), e.hero(), own, e.nonce()));
    }

    private static Table left(Table table, SeatLeft e) {
        var account = table.seat(e.seat()).account();
        var free = table.with(e.seat(), seat -> Seat.empty(seat.number()));
        return e.kicked() && account != null ? free.blocking(account) : free;
    }
}
