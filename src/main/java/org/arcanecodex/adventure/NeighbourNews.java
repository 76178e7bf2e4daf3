package org.arcanecodex.adventure;

import org.springframework.stereotype.Component;

/** Hands on what other instances tell of our tables, to those tables. */
@Component
class NeighbourNews {

    NeighbourNews(Neighbours neighbours, Tables tables) {
        neighbours.listen(roomId -> tables.aside(roomId, AdventureTable::neighboursChanged),
                (roomId, seat) -> tables.aside(roomId, table -> table.neighbourWrites(seat)));
    }
}
