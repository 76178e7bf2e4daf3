package org.arcanecodex.room;

import java.util.List;

import org.arcanecodex.core.id.RoomCode;

/**
 * These rooms and their journals are being deleted. Published in that transaction: whoever keeps something of a room
 * deletes it with them.
 */
public record RoomsForgotten(List<RoomCode> codes, List<Long> ids) {
    public RoomsForgotten {
        codes = List.copyOf(codes);
        ids = List.copyOf(ids);
    }
}
