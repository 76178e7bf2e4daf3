package org.arcanecodex.gateway;

import org.arcanecodex.protocol.Answer;

/** One message of a client which waits for its answer. */
public interface Request {

    Connection from();

    /** Chosen by the client, unique for each command, the same again on a retry. */
    String id();

    /** Answers, from any thread. Exactly one answer is given to a request; a second one is a fault and is dropped. */
    void answer(Answer answer);
}
