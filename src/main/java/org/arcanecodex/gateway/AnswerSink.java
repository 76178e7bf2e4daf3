package org.arcanecodex.gateway;

import org.arcanecodex.protocol.Answer;
import org.jspecify.annotations.Nullable;

/** Where a transport wants the answer to one message. Called once, from any thread. */
@FunctionalInterface
public interface AnswerSink {

    /** @param id the request's own, or null if it had none that could be read */
    void answer(Answer answer, @Nullable String id);
}
