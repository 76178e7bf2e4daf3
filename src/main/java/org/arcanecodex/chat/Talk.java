package org.arcanecodex.chat;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps a line, answers its sender, and then tells it to those who may hear it: never before it is durable. */
@Component
class Talk {

    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    private final ChatStore store;
    private final Hearing hearing;
    private final InstantSource clock;

    Talk(ChatStore store, Hearing hearing, InstantSource clock) {
        this.store = store;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** @param to who alone hears it, null for the whole table */
    record Utterance(RoomCode room, Line.Person by, Line.@Nullable Person to, String text) {}

    void say(Utterance what, Request request) {
        try {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var said = store.say(new ChatStore.Draft(what.room(), what.by(), what.to(), request.id(), what.text(), at));
            request.answer(Answer.Ok.EMPTY);
            if (said.isNew()) {
                hearing.said(said.line());
            }
        } catch (DataAccessException e) {
            LOG.warn("A line of talk in {} could not be kept: {}", what.room(), e.getMostSpecificCause().toString());
            request.answer(new Answer.Refused(ErrorCode.RETRY, "That could not be kept just now; try again"));
        }
    }
}
