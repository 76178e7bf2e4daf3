package org.arcanecodex.room;

/** Who hears of what happens in one room on this instance. Called on the room's thread: must not wait. */
public interface Audience<S, E> {

    /** The room has woken and stands where the last instance that ran it left it, alive or not; before all else. */
    default void woke(long seq, S state) {}

    /** After the row is durable, and after the sender was answered; every {@code seq} once and in order. */
    void happened(Step<S, E> step);

    /** Frames may have been lost by a fault of ours: whoever is here needs a full view. */
    default void lostTrack(long seq, S state) {}

    /** While somebody is here, the room stays awake and looks for what other instances append. */
    boolean attended();
}
