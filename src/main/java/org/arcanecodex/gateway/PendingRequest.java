package org.arcanecodex.gateway;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.arcanecodex.protocol.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that sees to it that it is answered only once. */
final class PendingRequest implements Request {

    private static final Logger log = LoggerFactory.getLogger(PendingRequest.class);

    private final Connection from;
    private final String id;
    private final AnswerSink sink;
    private final Consumer<PendingRequest> whenAnswered;
    private final long since;
    private final AtomicBoolean answered = new AtomicBoolean();

    PendingRequest(Connection from, String id, AnswerSink sink, Consumer<PendingRequest> whenAnswered,
            long since) {
        this.from = from;
        this.id = id;
        this.sink = sink;
        this.whenAnswered = whenAnswered;
        this.since = since;
    }

    @Override
    public Connection from() {
        return from;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void answer(Answer answer) {
        if (answered.compareAndSet(false, true)) {
            whenAnswered.accept(this);
            sink.answer(answer, id);
        } else {
            log.error("A second answer to request {} of connection {} was dropped", id, from.id());
        }
    }

    /** By the steady clock of whoever waits. */
    long since() {
        return since;
    }
}
