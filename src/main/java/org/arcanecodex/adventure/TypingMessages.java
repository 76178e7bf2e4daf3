package org.arcanecodex.adventure;

import org.arcanecodex.gateway.MessageHandler;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.TalkRequest;
import org.springframework.stereotype.Component;

/** Somebody writes: told to the table, kept nowhere. */
@Component
class TypingMessages implements MessageHandler<TalkRequest.Typing> {

    private final Tables tables;

    TypingMessages(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Class<TalkRequest.Typing> type() {
        return TalkRequest.Typing.class;
    }

    @Override
    public void handle(TalkRequest.Typing message, Request request) {
        var table = tables.of(request.from());
        table.ifPresent(here -> here.member(request.from()).ifPresent(here::writes));
        request.answer(table.isPresent() ? Answer.Ok.EMPTY : Answers.NOWHERE);
    }
}
