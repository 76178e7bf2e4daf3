package org.arcanecodex.chat;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;

/** Who sits where. Chat asks; the game implements it. */
public interface Membership {

    /**
     * Where a connection sits.
     *
     * @param people the people at the table's seats, this one among them; companions and empty seats are left out
     */
    record Place(RoomCode room, int seat, Map<Integer, AccountId> people) {
        public Place {
            people = Map.copyOf(people);
        }
    }

    /** Empty for who sits nowhere. Does not wait. */
    Optional<Place> placeOf(Connection connection);

    /** The open connections of the people at a table, on this instance. Does not wait. */
    Collection<Connection> seated(RoomCode room);

    /** The rooms with somebody in them on this instance. Does not wait. */
    Collection<RoomCode> attended();

    /** Whether the account has a seat in the room, awake or not. May wait, so never on an I/O thread. */
    boolean hasSeat(AccountId account, RoomCode room);
}
