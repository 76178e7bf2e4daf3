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

    /**
     * The counsel ends. Who is here, has been asked and has kept from the asker something they have heard, has refused:
     * else silence would be cheaper than to say no. What was told in any form counts as told; were only the truth to
     * count, this would give lies away.
     */
    static void fallSilent(Turn turn) {
        var state = turn.state();
        for (var ask : state.secrets().asks()) {
            if (ask.beatNumber() == state.world().beatNumber() && !ask.answered() && turn.seat(ask.of()).present()
                    && keepsFrom(state.secrets(), ask.of(), ask.by())) {
                refuse(turn, ask.by(), ask.of());
            }
        }
    }

    private static boolean keepsFrom(Secrets secrets, int of, int by) {
        return secrets.heardBy(of)
                .stream()
                .anyMatch(
                        heard -> secrets.sharesBy(of)
                                .stream()
                                .noneMatch(share -> share.heardBy(by)
                                        && share.telling().value().whisper().equals(heard.whisper())));
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
