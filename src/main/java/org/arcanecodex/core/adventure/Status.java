package org.arcanecodex.core.adventure;

/** Where a room is in its life. */
public enum Status {
    /** Its lobby takes players. */
    OPEN,
    /** The story is being played. */
    RUNNING,
    /** Nothing will happen here any more. */
    CLOSED
}
