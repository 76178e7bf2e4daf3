package org.arcanecodex.room;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Refusal;

/** What became of a {@link NewRoom}. */
public sealed interface Creation {

    /** Opened: the first command is durable. */
    record Created(RoomCode code, long roomId) implements Creation {}

    record Refused(Refusal why) implements Creation {}

    /** This instance has as many rooms awake as it may. */
    record Full() implements Creation {}

    /** Not now: the database is away or slow. */
    record Unavailable() implements Creation {}
}
