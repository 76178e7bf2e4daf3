package org.arcanecodex.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/** The rooms themselves, beside their journals. Every method may throw {@link StorageAway}. */
interface RoomStore {

    /** Makes the row; empty if the code is taken. */
    Optional<Long> insert(RoomCode code, NewRoom<?> room, String seedCommit, byte[] seedSealed, Instant now);

    Optional<RoomRow> find(RoomCode code);

    /** Makes sure, before row {@code seq} is appended, that the noted deadline is not later than that. */
    void expect(long roomId, long seq, Instant due);

    /**
     * Notes what row {@code seq} left behind.
     *
     * @param started whether the room was ever started
     * @return false, and nothing is noted, if somebody noted or expects something newer
     */
    boolean note(long roomId, long seq, RoomStatus status, boolean started, @Nullable Instant due, Instant now);

    /** Puts off a noted deadline that has passed without anything being due. */
    void postpone(long roomId, Instant passed, Instant until);

    /** Who minted the newest number; empty if nobody ever did. */
    Optional<String> owner(long roomId);

    /** Mints the number by which this owner's writes are told from those of owners before. */
    long mintEpoch(long roomId, String owner);

    /** Rooms whose noted deadline has passed, by deadline; continues after the last one of a full answer. */
    List<Due> due(Instant now, @Nullable Due after, int limit);

    /** A room whose time has come. */
    record Due(Instant at, long roomId, RoomCode code) {}
}
