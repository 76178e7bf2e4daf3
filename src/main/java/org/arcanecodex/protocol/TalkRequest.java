package org.arcanecodex.protocol;

import org.jspecify.annotations.Nullable;

/** Talk beside the game: kept with a cursor of its own, never in a room's journal. */
public sealed interface TalkRequest extends ClientMessage {

    int TEXT_LENGTH = 300;

    enum Channel {
        TABLE, SEAT
    }

    /** @param to the seat that hears it, on channel SEAT */
    @WireName("chat")
    record Chat(Channel channel, @Nullable Integer to, String text) implements TalkRequest {
        public Chat {
            Guard.given("channel", channel);
            Guard.text("text", text, TEXT_LENGTH);
            if ((channel == Channel.SEAT) != (to != null)) {
                throw new BadMessage("to is the seat that hears it: needed on channel seat, and only there");
            }
            if (to != null) {
                Guard.seat(to);
            }
        }
    }

    /** Somebody writes; not stored, may be dropped. */
    @WireName("presence.typing")
    record Typing() implements TalkRequest {}
}
