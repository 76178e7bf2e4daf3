package org.arcanecodex.protocol;

import java.util.List;

/**
 * What one command of a room means to one viewer. There is one frame for each command and viewer, without events where
 * the viewer may see nothing, so that a gap in {@code seq} only ever means loss.
 */
@WireName("frame")
public record Frame(String room, long seq, List<PlayUpdate> events) implements ServerMessage {
    public Frame {
        events = List.copyOf(events);
    }
}
