package org.arcanecodex.room;

import java.util.List;
import java.util.function.Consumer;

/** The journals of all rooms: their keys decide who was first. */
interface RoomJournal {

    /**
     * Appends one row, durably when it returns {@code Appended}. With an epoch it does so only while that epoch is the
     * room's.
     */
    Appending append(long roomId, JournalRow row);

    /**
     * Before a refusal: was it decided on the newest state, and is the command really new?
     *
     * @throws StorageAway if that cannot be said now
     */
    Standing recheck(long roomId, long knownSeq, String actor, String commandId);

    /**
     * Everything after {@code afterSeq}, in order.
     *
     * @throws StorageAway if it cannot be read now
     */
    List<JournalRow> tail(long roomId, long afterSeq);

    /** The same, piece by piece, for long journals. */
    void read(long roomId, long afterSeq, Consumer<JournalRow> reader);

    /** For each of these rooms that has rows: the number of its last one. */
    List<Last> lasts(List<Long> roomIds);

    /** The number of a room's last row. */
    record Last(long roomId, long seq) {}
}
