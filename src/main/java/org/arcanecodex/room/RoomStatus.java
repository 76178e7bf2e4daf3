package org.arcanecodex.room;

/** Where a room is in its life, as lists and retention see it. */
public enum RoomStatus {
    /** Takes players. */
    OPEN,
    /** Is being played. */
    RUNNING,
    /** Nothing will happen in it any more. */
    CLOSED
}
