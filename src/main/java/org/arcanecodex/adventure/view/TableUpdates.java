package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.TableEvent;
import org.arcanecodex.protocol.PlayUpdate;

/** What happens at the table, told to everybody alike. */
final class TableUpdates {

    private TableUpdates() {}

    static List<PlayUpdate> of(TableEvent event, Stage after) {
        return switch (event) {
            case TableEvent.SeatTaken e -> List.of(new PlayUpdate.SeatTaken(SeatsView.of(after, e.seat())));
            case TableEvent.SeatLeft e -> List.of(new PlayUpdate.SeatLeft(SeatsView.of(after, e.seat())));
            case TableEvent.HeroEntered e -> changed(after, e.seat());
            case TableEvent.CompanionSeated e -> changed(after, e.seat());
            case TableEvent.HeroPicked e -> changed(after, e.seat());
            case TableEvent.HeroBrought e -> changed(after, e.seat());
            case TableEvent.HeroSentHome e -> changed(after, e.seat());
            case TableEvent.SeatChanged e -> changed(after, e.seat());
            case TableEvent.Readied e -> List.of(new PlayUpdate.Readied(e.seat(), e.on()));
            case TableEvent.SettingsChanged _ -> List.of(SetupView.of(after));
            case TableEvent.RoomOpened _,TableEvent.HostChanged _,TableEvent.Admitted _ -> List.of();
        };
    }

    private static List<PlayUpdate> changed(Stage after, int seat) {
        return List.of(new PlayUpdate.SeatChanged(SeatsView.of(after, seat)));
    }
}
