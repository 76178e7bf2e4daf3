package org.arcanecodex.gateway;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import org.arcanecodex.platform.trace.Span;
import org.arcanecodex.platform.trace.Trail;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ClientMessage;
import org.jspecify.annotations.Nullable;

/** Gives each message a name, after the request that opened its connection, and its span until the answer. */
final class MessageTrail {

    private final Tracing tracing;

    MessageTrail(Tracing tracing) { this.tracing = tracing; }

    Trail begin(Connection from, String id, ClientMessage message) {
        var name = from.handshake() + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (!tracing.isOn()) {
            return new Trail(name, Span.NONE);
        }
        var span = tracing.begin("message " + message.getClass().getSimpleName())
                .tag("arcane.command.id", id)
                .tag("arcane.request.id", name)
                .tag("arcane.transport", from.transport().name().toLowerCase(Locale.ROOT));
        return new Trail(name, span);
    }

    /** The same sink, where the span ends. */
    AnswerSink until(Span span, AnswerSink sink) {
        return tracing.isOn() ? (answer, id) -> end(span, sink, answer, id) : sink;
    }

    private static void end(Span span, AnswerSink sink, Answer answer, @Nullable String id) {
        try {
            sink.answer(answer, id);
        } finally {
            span.tag("arcane.outcome", answer instanceof Answer.Refused refused ? refused.code().name() : "OK");
            span.end();
        }
    }
}
