package org.arcanecodex.room;

import java.util.List;

/** One command's effect: what was, what happened, what is. */
public record Step<S, E>(long seq, S before, List<E> events, S after) {
    public Step {
        events = List.copyOf(events);
    }
}
