package org.arcanecodex.room;

/** The room's journal cannot be read now; it can be later, or elsewhere. */
public class RoomUnavailable extends RuntimeException {

    public RoomUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
