package org.arcanecodex.room;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;

/** Everything the runtime must be told about the rooms of one feature. */
public interface RoomKind<S, C, E> {

    Rules<S, C, E> rules();

    RoomCodec<S, C, E> codec();

    /** Whoever listens to that room on this instance; asked for each time the room wakes. */
    Audience<S, E> audience(RoomCode code, long roomId);

    RoomStatus status(S state);

    /** Whether it was ever started. A closed room that never was has nothing to tell and is not kept for long. */
    boolean wasStarted(S state);

    /** A finer word than the status, for the number of rooms that are awake; few different ones. */
    default String phase(S state) {
        return status(state).name();
    }

    /** Whether the dice may be opened to everybody. */
    default boolean seedMayBeShown(S state) {
        return status(state) == RoomStatus.CLOSED;
    }

    /** Joining, leaving and closing do not queue behind moves. */
    default boolean goesAhead(C command) {
        return false;
    }

    /**
     * Whether something outside of the room has to be done before time's next command. Then it is begun, on another
     * thread, and whoever does it offers the command when it is done; for as long as that has not come, this is asked
     * again every few seconds. Asked on the room's thread, of the instance that acts for time.
     */
    default boolean errand(RoomCode code, long roomId, S state, Wake<C> next) {
        return false;
    }

    /**
     * The command that puts off a deadline which was missed by all instances, or which is near where one has taken the
     * room over from another. It is given once for each deadline; empty if this one is to fire.
     *
     * @param until how long there should be time
     */
    default Optional<C> grace(S state, Wake<C> next, Instant until) {
        return Optional.empty();
    }
}
