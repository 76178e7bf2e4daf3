package org.arcanecodex.room;

/** The journal says something that this version does not know: the room is left to an instance that does. */
public class UnreadableJournal extends RuntimeException {

    public UnreadableJournal(String what) {
        super(what);
    }

    public UnreadableJournal(String what, Throwable cause) {
        super(what, cause);
    }
}
