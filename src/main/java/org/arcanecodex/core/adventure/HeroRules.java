package org.arcanecodex.core.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.AdventureCommand.BringHero;
import org.arcanecodex.core.adventure.AdventureCommand.PickHero;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Whom somebody plays: a hero of the story as the story has them, or in that part a hero of their own. */
final class HeroRules {

    private HeroRules() {}

    static @Nullable Refusal pick(Turn turn, int seat, PickHero command) {
        boolean same = command.hero().equals(turn.seat(seat).role());
        var own = turn.seat(seat).own();
        var no = same && own != null ? notInTheLobby(turn) : part(turn, command.hero());
        if (no != null) {
            return no;
        }
        if (!same) {
            turn.tell(new TableEvent.HeroPicked(seat, command.hero()));
        }
        if (own != null) {
            turn.tell(new TableEvent.HeroSentHome(seat));
        }
        return null;
    }

    /** The same one again is that one as they are by now. */
    static @Nullable Refusal bring(Turn turn, int seat, BringHero command) {
        var role = turn.seat(seat).role();
        var part = Optional.ofNullable(command.part()).filter(wanted -> !wanted.equals(role));
        var no = part.isPresent() ? part(turn, part.get()) : notInTheLobby(turn);
        if (no != null) {
            return no;
        }
        part.ifPresent(other -> turn.tell(new TableEvent.HeroPicked(seat, other)));
        turn.tell(new TableEvent.HeroBrought(seat, command.hero()));
        return null;
    }

    private static @Nullable Refusal part(Turn turn, String hero) {
        var no = notInTheLobby(turn);
        if (no == null && turn.story().hero(hero).isEmpty()) {
            no = No.such("This story has no such hero.");
        }
        if (no == null && Heroes.played(turn.state()).contains(hero)) {
            no = No.again("Somebody plays that hero.");
        }
        return no;
    }

    private static @Nullable Refusal notInTheLobby(Turn turn) {
        return turn.phase() == Phase.LOBBY ? null : No.phase("The story has begun.");
    }
}
