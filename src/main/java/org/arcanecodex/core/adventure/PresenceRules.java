package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.AdventureCommand.Autopilot;
import org.arcanecodex.core.adventure.AdventureCommand.BySeat;
import org.arcanecodex.core.adventure.AdventureCommand.SeatGone;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Who is here, who is away, and whose seat plays by itself. */
final class PresenceRules {

    private PresenceRules() {}

    static @Nullable Refusal gone(Turn turn, SeatGone command) {
        if (!turn.state().table().has(command.seat()) || !turn.seat(command.seat()).present()) {
            return No.again("Nobody is waited for there.");
        }
        turn.tell(new TableEvent.SeatChanged(command.seat(), Seat.Kind.AWAY, Style.PLAIN, false));
        if (turn.phase() == Phase.LOBBY && turn.seat(command.seat()).of(turn.state().table().host())) {
            turn.state()
                    .table()
                    .present()
                    .stream()
                    .findFirst()
                    .map(Seat::account)
                    .ifPresent(account -> turn.tell(new TableEvent.HostChanged(account)));
        }
        return EpilogueRules.closeIfDeserted(turn);
    }

    static @Nullable Refusal back(Turn turn, int seat) {
        return turn.events().isEmpty() ? No.again("You are here.") : null;
    }

    /** Whoever acts is here; who had let the seat play by itself takes it back by playing. */
    static void wake(Turn turn, int number, BySeat command) {
        var seat = turn.seat(number);
        boolean wakes = switch (seat.kind()) {
            case AWAY -> true;
            case AUTOPILOT -> seat.left() ? !(command instanceof AdventureCommand.LeaveSeat) : plays(command);
            case HUMAN, COMPANION, EMPTY -> false;
        };
        if (wakes) {
            turn.tell(new TableEvent.SeatChanged(number, Seat.Kind.HUMAN, Style.PLAIN, false));
        }
    }

    static @Nullable Refusal autopilot(Turn turn, int number, Autopilot command) {
        var seat = turn.seat(number);
        if (!turn.phase().inBeat()) {
            return No.phase("There is nothing to play.");
        }
        var kind = command.style() == Style.OFF ? Seat.Kind.HUMAN : Seat.Kind.AUTOPILOT;
        var style = command.style() == Style.OFF ? Style.PLAIN : command.style();
        if (seat.kind() == kind && seat.style() == style) {
            return turn.events().isEmpty() ? No.again("It is so already.") : null;
        }
        turn.tell(new TableEvent.SeatChanged(number, kind, style, false));
        SelfPlay.takeOver(turn, number);
        return null;
    }

    private static boolean plays(BySeat command) {
        return switch (command) {
            case AdventureCommand.Continue c -> true;
            case AdventureCommand.Ready c -> true;
            case AdventureCommand.Share c -> true;
            case AdventureCommand.Ask c -> true;
            case AdventureCommand.Refuse c -> true;
            case AdventureCommand.Probe c -> true;
            case AdventureCommand.Plan c -> true;
            case AdventureCommand.Choose c -> true;
            default -> false;
        };
    }
}
