package org.arcanecodex.room;

import java.util.List;

/** A room's whole journal, and what it folds to. */
public record History<S, C, E>(RoomFacts facts, List<Happening<C, E>> happenings, S state) {
    public History {
        happenings = List.copyOf(happenings);
    }
}
