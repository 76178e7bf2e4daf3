package org.arcanecodex.room;

import java.util.List;

/** How commands, events and states are written down. Old events are read for ever; old states are not. */
public interface RoomCodec<S, C, E> {

    /** The command's versioned name, {@code choose.v1}; at most 48 characters. */
    String commandType(C command);

    /** A command and everything that it caused, each with its versioned name. */
    String encode(C command, List<E> events);

    /**
     * Reads what any earlier version wrote.
     *
     * @throws UnreadableJournal for a name that this version does not know
     */
    Written<C, E> decode(String commandType, String payload);

    String encodeState(S state);

    /** Reads only what the same {@link #schemaVersion} wrote. */
    S decodeState(String text);

    /** Changes with the shape of the state; snapshots of another version are ignored. */
    int schemaVersion();

    /** One row's payload. */
    record Written<C, E>(C command, List<E> events) {}
}
