package org.arcanecodex.realtime.socketio;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A packet whose binary attachments are still on their way. Cures: attachments were collected without limit. */
final class Incomplete {

    private final SocketPacket.@Nullable Event event;
    private final int expected;
    private final List<byte[]> attachments = new ArrayList<>();
    private int bytes;

    /** @param event null for a packet that nobody will hear */
    Incomplete(SocketPacket.@Nullable Event event, int expected) {
        this.event = event;
        this.expected = expected;
    }

    record Whole(SocketPacket.@Nullable Event event, List<byte[]> attachments) {}

    /** The whole packet once the last attachment is there, else null. */
    @Nullable
    Whole add(byte[] attachment, int mostBytes) {
        bytes += attachment.length;
        if (bytes > mostBytes) {
            throw new MalformedPacket("attachments this large");
        }
        attachments.add(attachment);
        return attachments.size() == expected ? new Whole(event, attachments) : null;
    }
}
