package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.List;

import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.BadMessage;
import org.arcanecodex.protocol.ClientMessage;
import org.arcanecodex.protocol.Decoded;
import org.arcanecodex.protocol.Envelope;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.MessageCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** From text to the one handler that takes it; everything that goes wrong on the way is answered here. */
@Component
public class MessageRouter {

    private static final Logger log = LoggerFactory.getLogger(MessageRouter.class);

    private final MessageHandlers handlers;
    private final MessageCodec codec;
    private final CommandLimits limits;
    private final PendingRequests pending;
    private final MessageTrail trails;

    MessageRouter(List<MessageHandler<?>> handlers, MessageCodec codec, CommandLimits limits,
            PendingRequests pending, Tracing tracing) {
        this.handlers = new MessageHandlers(handlers);
        this.codec = codec;
        this.limits = limits;
        this.pending = pending;
        this.trails = new MessageTrail(tracing);
        if (!this.handlers.missing().isEmpty()) {
            throw new IllegalStateException("Nobody handles " + this.handlers.missing());
        }
    }

    /**
     * Handles one envelope of a connection: exactly one answer goes to the sink, unless the text costs the connection.
     * The messages of one connection must come one after another.
     */
    public void route(Connection from, String text, AnswerSink sink) {
        switch (codec.decode(text)) {
            case Decoded.Message(var envelope) -> follow(from, envelope, sink);
            case Decoded.Wrong(var id, var code, var why) -> {
                var wait = limits.take(from);
                sink.answer(wait.isZero() ? new Answer.Refused(code, why) : tooFast(wait), id);
            }
            case Decoded.Malformed(var why) -> from.close(CloseReason.MALFORMED);
        }
    }

    private void follow(Connection from, Envelope envelope, AnswerSink sink) {
        var trail = trails.begin(from, envelope.id(), envelope.message());
        try (var _ = trail.enter()) {
            handle(envelope.message(), pending.await(from, envelope.id(), trails.until(trail.span(), sink)));
        }
    }

    private void handle(ClientMessage message, PendingRequest request) {
        var wait = limits.take(request.from());
        if (!wait.isZero()) {
            request.answer(tooFast(wait));
            return;
        }
        try {
            handlers.handle(message, request);
        } catch (BadMessage bad) {
            request.answer(new Answer.Refused(bad.code(), bad.getMessage()));
        } catch (RuntimeException fault) {
            log.error("Fault in {} of connection {}, request {}", message.getClass().getSimpleName(),
                    request.from().id(), request.id(), fault);
            request.answer(new Answer.Refused(ErrorCode.INTERNAL, "Something went wrong on our side."));
        }
    }

    private static Answer tooFast(Duration wait) {
        return new Answer.Refused(ErrorCode.RATE_LIMITED, "You are faster than the table can follow.",
                Math.max(1, wait.toMillis()));
    }
}
