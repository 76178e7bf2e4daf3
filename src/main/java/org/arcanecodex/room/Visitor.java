package org.arcanecodex.room;

/** Somebody who wants to see a room as it is at one exact {@code seq}: exactly one of these is called, once. */
public interface Visitor<S, E> {

    /** On the room's own thread, between two commands and ahead of those that wait: must not wait. */
    void arrived(Visit<S, E> visit);

    /** There is no such room. */
    void missing();

    /** The room cannot be loaded now, here; later or elsewhere it can. */
    void unavailable();

    /** Too many rooms are awake here, or too many visitors wait in this one. */
    void busy();

    /** The last {@code seq} that the visitor has already seen somewhere; the room catches up with it first. */
    default long hasSeen() {
        return 0;
    }
}
