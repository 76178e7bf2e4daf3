package org.arcanecodex.room;

import java.util.List;

/** What became of an attempt to append. */
sealed interface Appending {

    /** Durable. */
    record Appended() implements Appending {}

    /** This actor's command is in the journal already, with that number. */
    record AlreadyDone(long seq) implements Appending, Standing {}

    /** Somebody else was first; or it was too crowded, and then the tail may be empty. */
    record Behind(List<JournalRow> tail) implements Appending, Standing {}

    /** Another owner acts for time by now. */
    record Fenced() implements Appending {}

    /** The connection died: perhaps durable, perhaps not. */
    record Unknown() implements Appending {}
}
