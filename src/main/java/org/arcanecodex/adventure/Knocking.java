package org.arcanecodex.adventure;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody.Knocked;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.room.Visit;

/** Somebody without an invitation asks the host of a private room to be let in. */
final class Knocking extends DoorVisit {

    Knocking(Door door, Request request, RoomCode code) {
        super(door, request, code);
    }

    @Override
    void find(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (state.status() == Status.CLOSED) {
            answer(Answers.CLOSED);
        } else if (state.table().blocked().contains(account)) {
            answer(Answers.refused(ErrorCode.FORBIDDEN, "The host does not want you at this table."));
        } else if (state.setup().visibility() == Visibility.PUBLIC || Admission.maySee(state, account, null)) {
            answer(Answers.refused(ErrorCode.ALREADY_DONE, "This door is open to you: join."));
        } else {
            door.tables().at(code, visit.roomId()).knocks().knock(account, who.identity().displayName(), state);
            answer(new Answer.Ok(null, new Knocked(code.value())));
        }
    }
}
