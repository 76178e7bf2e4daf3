package org.arcanecodex.adventure;

import java.time.Duration;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.room.Visit;
import org.arcanecodex.room.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody at the door of a room: whatever they find there, they get exactly one answer. */
abstract class DoorVisit implements Visitor<Adventure, AdventureEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(DoorVisit.class);

    final Door door;
    final Request request;
    final RoomCode code;
    final Connection who;
    final AccountId account;
    private final Duration heldBack;

    DoorVisit(Door door, Request request, RoomCode code) {
        this.door = door;
        this.request = request;
        this.code = code;
        this.who = request.from();
        this.account = Door.account(who);
        this.heldBack = door.heldBackFor(who);
    }

    final void begin() {
        door.rooms().visit(code, this);
    }

    /** On the room's thread, between two steps. */
    abstract void find(Visit<Adventure, AdventureEvent> visit);

    void answer(Answer answer) {
        request.answer(answer);
    }

    @Override
    public final void arrived(Visit<Adventure, AdventureEvent> visit) {
        var table = visit.state().table();
        if (!visit.state().opened()) {
            missing();
        } else if (heldBack.isPositive() && table.seatOf(account).isEmpty()) {
            answer(Door.heldBack(heldBack));
        } else if (!door.tools().view().knows(visit.state())) {
            answer(Answers.STORY_AWAY);
        } else {
            carefully(visit);
        }
    }

    private void carefully(Visit<Adventure, AdventureEvent> visit) {
        try {
            find(visit);
        } catch (RuntimeException e) {
            LOG.error("Fault at the door of room {}, request {}", code, request.id(), e);
            answer(Answers.FAULT);
        }
    }

    @Override
    public final void missing() {
        if (heldBack.isPositive()) {
            answer(Door.heldBack(heldBack));
        } else {
            door.missed(who);
            answer(Answers.NO_ROOM);
        }
    }

    @Override
    public final void unavailable() {
        answer(Answers.AGAIN);
    }

    @Override
    public final void busy() {
        answer(Answers.BUSY);
    }
}
