package org.arcanecodex.adventure.view;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.id.AccountId;

/** Through whose eyes an adventure is seen. */
public sealed interface Viewer {

    /** Who sits at the table, and knows what that seat knows. */
    record Seated(int seat) implements Viewer {}

    /** Who only watches, and knows what everybody knows. */
    record Watching() implements Viewer {}

    /** The seat follows from the state, never from what a client claims. */
    static Viewer of(Adventure state, AccountId account) {
        return state.table().seatOf(account).<Viewer>map(seat -> new Seated(seat.number())).orElseGet(Watching::new);
    }

    default boolean is(int seat) {
        return this instanceof Seated(var mine) && mine == seat;
    }
}
