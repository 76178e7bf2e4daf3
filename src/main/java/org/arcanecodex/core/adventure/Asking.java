package org.arcanecodex.core.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.Secrets.Ask;
import org.arcanecodex.core.adventure.Why.Cause;

/** Questions between seats: each may ask each once in a beat. */
final class Asking {

    private Asking() {}

    static boolean asked(Adventure state, int by, int of) {
        return ask(state, by, of).isPresent();
    }

    /** Whether an answer is still owed. */
    static boolean waits(Adventure state, int by, int of) {
        return ask(state, by, of).filter(ask -> !ask.answered()).isPresent();
    }

    /** Visible to all, and the party trusts itself less for it. */
    static void refuse(Turn turn, int by, int of) {
        turn.tell(new SecretEvent.AskRefused(by, of));
        Trust.change(turn, Trust.REFUSED, Cause.REFUSED);
    }

    private static Optional<Ask> ask(Adventure state, int by, int of) {
        return state.secrets()
                .asks()
                .stream()
                .filter(
                        ask -> ask.by() == by && ask.of() == of && ask.beatNumber() == state.world().beatNumber())
                .findFirst();
    }
}
