package org.arcanecodex.core.rule;

import java.util.List;

/** What the rules say to a command. */
public sealed interface Decision<E> {

    /** It happens; at least one event. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It does not, and nothing has changed. */
    record Refused<E>(Refusal why) implements Decision<E> {}
}
