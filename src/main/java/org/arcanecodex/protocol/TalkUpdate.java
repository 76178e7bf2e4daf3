package org.arcanecodex.protocol;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is said beside the game, and who is there. */
public sealed interface TalkUpdate extends ServerMessage {

    /** @param cursor counts the room's lines of talk; to is the seat that alone hears it */
    @WireName("chatted")
    record Chatted(String room, long cursor, int by, String name, @Nullable Integer to, String text, Instant at)
            implements
                TalkUpdate {}

    /** @param here the seats with an open socket; @param typing those who write just now */
    @WireName("presence-changed")
    record PresenceChanged(String room, List<Integer> here, List<Integer> typing, int spectators)
            implements
                TalkUpdate {}

    /** To the host alone: somebody asks to be let in. */
    @WireName("knocked")
    record SomebodyKnocked(String room, long account, String name) implements TalkUpdate {}

    /** To who knocked: the host has nodded, join now. */
    @WireName("admitted")
    record Admitted(String room) implements TalkUpdate {}
}
