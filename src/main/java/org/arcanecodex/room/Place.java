package org.arcanecodex.room;

import org.arcanecodex.core.id.RoomCode;

/** What of a room never changes. */
record Place(long roomId, RoomCode code, String seedCommit, byte[] seed) {

    /** Never shows the seed. */
    @Override
    public String toString() { return code + " (" + roomId + ")"; }
}
