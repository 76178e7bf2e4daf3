package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.UUID;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.room.Rooms;
import org.springframework.stereotype.Component;

/** What every attempt to enter a room uses. */
@Component
class Door {

    private final TableTools tools;
    private final Tables tables;
    private final Guesses guesses;
    private final AdventureMetrics metrics;

    Door(TableTools tools, Tables tables, Guesses guesses, AdventureMetrics metrics) {
        this.tools = tools;
        this.tables = tables;
        this.guesses = guesses;
        this.metrics = metrics;
    }

    TableTools tools() {
        return tools;
    }

    Tables tables() {
        return tables;
    }

    AdventureMetrics metrics() {
        return metrics;
    }

    Rooms<Adventure, AdventureCommand, AdventureEvent> rooms() {
        return tools.rooms();
    }

    Duration heldBackFor(Connection who) {
        return guesses.heldBackFor(account(who), who.address());
    }

    void missed(Connection who) {
        guesses.missed(account(who), who.address());
    }

    static Answer heldBack(Duration wait) {
        return new Answer.Refused(ErrorCode.RATE_LIMITED, "Too many codes that led nowhere. Wait a little.",
                wait.toMillis() + 1);
    }

    static AccountId account(Connection who) {
        return who.identity().account();
    }

    /** Who comes back is here again at once, in the middle of a phase too. */
    void welcomeBack(Connection who, Seat seat, RoomCode code) {
        if (seat.kind() == Seat.Kind.AWAY || seat.left()) {
            rooms().offer(code, new Actor.Player(account(who)), "back:" + UUID.randomUUID(),
                    new AdventureCommand.SeatBack(), Silent.REPLY);
        }
    }
}
