package org.arcanecodex.adventure;

import java.time.Duration;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody.Knocked;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.room.Visit;
import org.arcanecodex.room.Visitor;

/** Somebody without an invitation asks the host of a private room to be let in. */
final class Knocking implements Visitor<Adventure, AdventureEvent> {

    private final Door door;
    private final Request request;
    private final RoomCode code;
    private final AccountId account;
    private final Duration heldBack;

    Knocking(Door door, Request request, RoomCode code) {
        this.door = door;
        this.request = request;
        this.code = code;
        this.account = Door.account(request.from());
        this.heldBack = door.heldBackFor(request.from());
    }

    void begin() {
        door.rooms().visit(code, this);
    }

    @Override
    public void arrived(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (!state.opened()) {
            missing();
        } else if (heldBack.isPositive()) {
            request.answer(Door.heldBack(heldBack));
        } else if (state.status() == Status.CLOSED) {
            request.answer(Answers.CLOSED);
        } else if (state.table().blocked().contains(account)) {
            request.answer(Answers.refused(ErrorCode.FORBIDDEN, "The host does not want you at this table."));
        } else if (state.setup().visibility() == Visibility.PUBLIC || Admission.maySee(state, account, null)) {
            request.answer(Answers.refused(ErrorCode.ALREADY_DONE, "This door is open to you: join."));
        } else {
            var name = request.from().identity().displayName();
            door.tables().at(code, visit.roomId()).knocks().knock(account, name, state);
            request.answer(new Answer.Ok(null, new Knocked(code.value())));
        }
    }

    @Override
    public void missing() {
        if (heldBack.isPositive()) {
            request.answer(Door.heldBack(heldBack));
        } else {
            door.missed(request.from());
            request.answer(Answers.NO_ROOM);
        }
    }

    @Override
    public void unavailable() {
        request.answer(Answers.AGAIN);
    }
}
