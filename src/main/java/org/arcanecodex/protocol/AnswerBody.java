package org.arcanecodex.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an accepted request can bring back. */
public sealed interface AnswerBody {

    /**
     * The way into a room: either the whole view, or only what was missed.
     *
     * @param seat null for who only watches
     */
    record Joined(String room, @Nullable Integer seat, long seq, @Nullable RoomView view,
            @Nullable List<Frame> missed) implements AnswerBody {}

    /** A private room's host has been told that somebody is at the door. */
    record Knocked(String room) implements AnswerBody {}

    /** Who one is, after {@code session.hello}. */
    record Welcome(long account, String displayName) implements AnswerBody {}
}
