package org.arcanecodex.core.adventure;

import org.arcanecodex.core.rule.JournalName;

/** The end: score, thanks, and the door. */
public sealed interface EndEvent extends AdventureEvent, AdventureEvent.ToAll {

    /** The story has come to an ending; from here on everything is open. */
    @JournalName("scored.v1")
    record Scored(Score score) implements EndEvent, Remembered {}

    @JournalName("honoured.v1")
    record Honoured(int by, int seat, HonourKind kind) implements EndEvent, Remembered {}

    @JournalName("room-closed.v1")
    record RoomClosed(Closing why) implements EndEvent {}

    enum Closing {
        /** Nobody did anything in the lobby for too long. */
        IDLE,
        /** The epilogue is over. */
        FINISHED,
        /** Everybody has gone. */
        EMPTY
    }
}
