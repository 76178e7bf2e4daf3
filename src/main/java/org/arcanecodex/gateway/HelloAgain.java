package org.arcanecodex.gateway;

import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.SessionRequest;
import org.springframework.stereotype.Component;

/** A greeting on a connection that is authenticated already: transports take the first one themselves. */
@Component
class HelloAgain implements MessageHandler<SessionRequest.Hello> {

    @Override
    public Class<SessionRequest.Hello> type() {
        return SessionRequest.Hello.class;
    }

    @Override
    public void handle(SessionRequest.Hello message, Request request) {
        request.answer(new Answer.Refused(ErrorCode.ALREADY_DONE, "This connection knows who you are."));
    }
}
