package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.Cast;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.RoomView.SeatKind;
import org.arcanecodex.protocol.RoomView.SeatView;
import org.jspecify.annotations.Nullable;

/** What everybody sees of the seats. */
final class SeatsView {

    private SeatsView() {}

    static List<SeatView> of(Stage stage) {
        return stage.state().table().seats().stream().map(seat -> of(stage, seat)).toList();
    }

    static SeatView of(Stage stage, int number) {
        return of(stage, stage.state().seat(number));
    }

    private static SeatView of(Stage stage, Seat seat) {
        var sheet = Cast.sheet(stage.story(), seat);
        return new SeatView(seat.number(), kind(seat.kind()), name(stage, seat, sheet.orElse(null)), style(seat),
                sheet.map(one -> Cards.hero(one, seat.own())).orElse(null), seat.hp(), seat.momentum(), seat.done(),
                seat.plan(),
                whispers(stage, seat.number()), own(stage, seat));
    }

    private static @Nullable String name(Stage stage, Seat seat, @Nullable Sheet sheet) {
        var account = seat.account();
        if (account != null) {
            return stage.nameOf(account);
        }
        return sheet == null ? null : sheet.name();
    }

    private static @Nullable String own(Stage stage, Seat seat) {
        var own = seat.own();
        return own == null ? null : stage.nameOf(own.id());
    }

    private static PlayRequest.@Nullable Style style(Seat seat) {
        return seat.kind() == Seat.Kind.AUTOPILOT ? Words.style(seat.style()) : null;
    }

    private static int whispers(Stage stage, int seat) {
        int beat = stage.state().world().beatNumber();
        return (int) stage.state().secrets().heardBy(seat).stream().filter(one -> one.beatNumber() == beat).count();
    }

    private static SeatKind kind(Seat.Kind kind) {
        return switch (kind) {
            case HUMAN -> SeatKind.HUMAN;
            case AWAY -> SeatKind.AWAY;
            case AUTOPILOT -> SeatKind.AUTOPILOT;
            case COMPANION -> SeatKind.COMPANION;
            case EMPTY -> SeatKind.EMPTY;
        };
    }
}
