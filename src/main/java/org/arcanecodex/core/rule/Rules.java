package org.arcanecodex.core.rule;

import java.util.Optional;

/**
 * The rules of one kind of room, as three pure functions.
 *
 * <p>They never look at a clock and never throw a die of their own: both arrive as arguments, so the same journal
 * always folds to the same state.
 *
 * @param <S> the state, immutable
 * @param <C> what may be asked
 * @param <E> what has happened; carries results, so that a replay never rolls again
 */
public interface Rules<S, C, E> {

    /** The state of a room in which nothing has happened yet. */
    S initial();

    /** What the command causes, or why it is refused. Never throws for anything a client can send. */
    Decision<E> decide(S state, Issued<C> command, Dice dice);

    /** Total: every event that {@code decide} ever returned can be folded, whatever the rules say today. */
    S evolve(S state, E event);

    /** When time itself will act next, and with which command; empty if the room may sleep for ever. */
    Optional<Wake<C>> nextWake(S state);

    /** What the players added to the secret seed, in seat order; fixed once the first die may fall. */
    String diceSalt(S state);
}
