package org.arcanecodex.room;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.rule.Actor;

/** One line of the journal: who asked for what, and what it caused. */
public record Happening<C, E>(long seq, Actor by, String commandId, Instant at, C command, List<E> events) {
    public Happening {
        events = List.copyOf(events);
    }
}
