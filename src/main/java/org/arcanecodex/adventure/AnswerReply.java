package org.arcanecodex.adventure;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.room.Reply;

/** What became of a command, as the one answer to its request. */
class AnswerReply implements Reply<Adventure> {

    private final Request request;

    AnswerReply(Request request) {
        this.request = request;
    }

    @Override
    public void accepted(long seq, Adventure now) {
        request.answer(new Answer.Ok(seq, null));
    }

    @Override
    public void refused(Refusal why) {
        request.answer(Answers.refused(why));
    }

    @Override
    public void tryAgain() {
        request.answer(Answers.AGAIN);
    }

    @Override
    public void busy() {
        request.answer(Answers.BUSY);
    }

    @Override
    public void closed() {
        request.answer(Answers.CLOSED);
    }

    @Override
    public void missing() {
        request.answer(Answers.NO_ROOM);
    }

    @Override
    public void failed() {
        request.answer(Answers.FAULT);
    }
}
