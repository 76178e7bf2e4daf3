package org.arcanecodex.core.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.AdventureCommand.Admit;
import org.arcanecodex.core.adventure.AdventureCommand.GiveHost;
import org.arcanecodex.core.adventure.AdventureCommand.Kick;
import org.arcanecodex.core.adventure.AdventureCommand.TakeSeat;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Sitting down, standing up, and what the host may do about either. */
final class SeatRules {

    private static final int NONCE_LENGTH = 64;

    private SeatRules() {}

    static @Nullable Refusal take(Turn turn, AccountId who, TakeSeat command) {
        var state = turn.state();
        var table = state.table();
        var own = table.seatOf(who);
        if (turn.phase() != Phase.LOBBY) {
            return own.isPresent() ? No.again("You have a seat already.") : No.phase("The story has begun.");
        }
        if (table.blocked().contains(who)) {
            return No.forbidden("The host does not want you at this table.");
        }
        if (own.isEmpty() && !mayComeIn(state, who, command.inviteHash())) {
            return No.forbidden("This table is private: you need its invitation or the host's nod.");
        }
        if (command.nonce().length() > NONCE_LENGTH) {
            return No.bad("What you add to the dice has at most " + NONCE_LENGTH + " characters.");
        }
        var wanted = command.seat();
        if (own.isPresent() && (wanted == null || wanted == own.get().number())) {
            return No.again("You have a seat already.");
        }
        if (own.isEmpty() && table.held().size() >= seats(turn)) {
            return No.room("All seats are taken.");
        }
        return wanted == null ? firstFree(turn, who, command.nonce()) : take(turn, who, wanted, command.nonce());
    }

    /** One leaves the lobby for good; one who leaves the story keeps a seat that plays by itself. */
    static @Nullable Refusal leave(Turn turn, int seat) {
        if (turn.phase() == Phase.LOBBY) {
            turn.tell(new TableEvent.SeatLeft(seat, false));
            handOver(turn, turn.state().table().held().stream().findFirst());
            return null;
        }
        if (turn.seat(seat).left()) {
            return No.again("You have left already.");
        }
        turn.tell(new TableEvent.SeatChanged(seat, Seat.Kind.AUTOPILOT, Style.PLAIN, true));
        var stayed = turn.state().table().held().stream().filter(one -> !one.left()).findFirst();
        if (stayed.isEmpty()) {
            turn.tell(new EndEvent.RoomClosed(EndEvent.Closing.EMPTY));
            return null;
        }
        if (turn.state().table().hostSeat().filter(Seat::left).isPresent()) {
            turn.tell(new TableEvent.HostChanged(Optional.ofNullable(stayed.get().account()).orElseThrow()));
        }
        SelfPlay.takeOver(turn, seat);
        return EpilogueRules.closeIfDeserted(turn);
    }

    static @Nullable Refusal admit(Turn turn, AccountId who, Admit command) {
        var table = turn.state().table();
        if (!table.host().equals(who)) {
            return No.forbidden("Only the host lets people in.");
        }
        if (table.admitted().contains(command.account())) {
            return No.again("They may come in already.");
        }
        turn.tell(new TableEvent.Admitted(command.account()));
        return null;
    }

    static @Nullable Refusal kick(Turn turn, int by, Kick command) {
        var no = hostAbout(turn, by, command.seat());
        if (no == null && turn.phase() != Phase.LOBBY) {
            no = No.phase("Nobody is sent away once the story has begun.");
        }
        if (no == null) {
            turn.tell(new TableEvent.SeatLeft(command.seat(), true));
        }
        return no;
    }

    static @Nullable Refusal giveHost(Turn turn, int by, GiveHost command) {
        var no = hostAbout(turn, by, command.seat());
        if (no == null) {
            turn.tell(new TableEvent.HostChanged(
                    Optional.ofNullable(turn.seat(command.seat()).account()).orElseThrow()));
        }
        return no;
    }

    /** Should whoever leads not sit here any more, somebody else leads. */
    static void handOver(Turn turn, Optional<Seat> to) {
        var table = turn.state().table();
        if (table.hostSeat().filter(seat -> seat.kind() != Seat.Kind.AWAY).isEmpty()) {
            to.map(Seat::account).ifPresent(account -> turn.tell(new TableEvent.HostChanged(account)));
        }
    }

    private static @Nullable Refusal hostAbout(Turn turn, int by, int seat) {
        var table = turn.state().table();
        if (!turn.seat(by).of(table.host())) {
            return No.forbidden("Only the host may do that.");
        }
        if (!table.has(seat) || !table.seat(seat).held() || table.seat(seat).left()) {
            return No.such("Nobody sits there.");
        }
        return seat == by ? No.bad("That is your own seat.") : null;
    }

    private static boolean mayComeIn(Adventure state, AccountId who, @Nullable String inviteHash) {
        return state.setup().visibility() == Visibility.PUBLIC
                || state.table().host().equals(who)
                || state.table().admitted().contains(who)
                || inviteHash != null && inviteHash.equals(state.setup().inviteHash());
    }

    private static int seats(Turn turn) {
        return Math.min(turn.state().setup().seats(), turn.story().most());
    }

    private static @Nullable Refusal firstFree(Turn turn, AccountId who, String nonce) {
        var free = turn.state().table().seats().stream().filter(seat -> !seat.held()).findFirst();
        return free.isEmpty() ? No.room("All seats are taken.") : sit(turn, who, free.get().number(), nonce);
    }

    private static @Nullable Refusal take(Turn turn, AccountId who, int number, String nonce) {
        if (!turn.state().table().has(number) || number > turn.state().setup().seats()) {
            return No.such("This table has no such seat.");
        }
        return turn.seat(number).held() ? No.room("Somebody sits there.") : sit(turn, who, number, nonce);
    }

    private static @Nullable Refusal sit(Turn turn, AccountId who, int number, String nonce) {
        var hero = Heroes.of(turn.state(), turn.story(), number, who);
        hero.ifPresent(id -> turn.tell(new TableEvent.SeatTaken(number, who, id, Sealed.toNobody(nonce))));
        return hero.isPresent() ? null : No.room("This story has no hero left.");
    }
}
