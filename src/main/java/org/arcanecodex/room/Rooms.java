package org.arcanecodex.room;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;

/** The rooms of one kind: made here, addressed by code, woken by whoever speaks to them. For any thread. */
public interface Rooms<S, C, E> {

    /** Makes a room and opens it; waits for the database, so not for a thread that must not. */
    Creation create(NewRoom<C> wanted);

    /** Puts a command into the room's mailbox and returns at once; a full mailbox answers busy on this thread. */
    void offer(RoomCode code, Actor by, String commandId, C command, Reply<S> reply);

    /** Sees the room at one exact number, ahead of waiting commands; returns at once. */
    void visit(RoomCode code, Visitor<S, E> visitor);

    /**
     * What is known of a room without waking it; waits for the database.
     *
     * @throws RoomUnavailable if the database is away
     */
    Optional<RoomFacts> find(RoomCode code);

    /**
     * Rooms of that status, the newest first; waits for the database.
     *
     * @param before only rooms with a smaller id
     * @throws RoomUnavailable if the database is away
     */
    List<RoomFacts> list(RoomStatus status, long before, int limit);

    /**
     * The whole journal; waits for the database.
     *
     * @throws RoomUnavailable if it cannot be read here and now
     */
    Optional<History<S, C, E>> history(RoomCode code);

    /**
     * The seed of the dice, once the kind says that it may be shown. From a room's own thread it answers at once.
     *
     * @throws RoomUnavailable if it cannot be read here and now
     */
    Optional<byte[]> revealSeed(RoomCode code);
}
