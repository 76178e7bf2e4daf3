package org.arcanecodex.chat;

import java.time.Instant;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of talk as it is kept.
 *
 * @param number counts the lines of the room, from 1
 * @param to who alone hears it, null for the whole table
 */
record Line(RoomCode room, long number, Person by, @Nullable Person to, String text, Instant at) {

    /** Somebody at a seat: the account stays who it is when another one takes the seat. */
    record Person(AccountId account, int seat) {}
}
