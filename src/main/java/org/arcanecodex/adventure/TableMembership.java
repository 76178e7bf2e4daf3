package org.arcanecodex.adventure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.chat.Membership;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;
import org.springframework.stereotype.Component;

/** Tells the chat who sits at which table. */
@Component
class TableMembership implements Membership {

    private final Tables tables;
    private final RoomSight rooms;

    TableMembership(Tables tables, RoomSight rooms) {
        this.tables = tables;
        this.rooms = rooms;
    }

    @Override
    public Optional<Place> placeOf(Connection connection) {
        return tables.of(connection)
                .flatMap(table -> table.state()
                        .flatMap(state -> state.table().seatOf(connection.identity().account()))
                        .map(seat -> new Place(table.code(), seat.number(), table.people())));
    }

    @Override
    public Collection<Connection> seated(RoomCode room) {
        return tables.find(room).map(AdventureTable::seated).orElse(List.of());
    }

    @Override
    public Collection<RoomCode> attended() {
        return tables.all().stream().filter(AdventureTable::attended).map(AdventureTable::code).toList();
    }

    @Override
    public boolean hasSeat(AccountId account, RoomCode room) {
        return rooms.see(room).filter(visit -> visit.state().table().seatOf(account).isPresent()).isPresent();
    }
}
