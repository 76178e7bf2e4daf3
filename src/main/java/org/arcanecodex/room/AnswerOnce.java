package org.arcanecodex.room;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.arcanecodex.core.rule.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on the first answer to a command, counts it, and keeps a failing receiver away from the room. */
final class AnswerOnce<S> implements Reply<S> {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerOnce.class);

    private final Reply<S> receiver;
    private final String type;
    private final RoomMetrics metrics;
    private final long since = System.nanoTime();
    private final AtomicBoolean answered = new AtomicBoolean();

    AnswerOnce(Reply<S> receiver, String type, RoomMetrics metrics) {
        this.receiver = receiver;
        this.type = type;
        this.metrics = metrics;
    }

    @Override
    public void accepted(long seq, S now) { answer("accepted", to -> to.accepted(seq, now)); }

    @Override
    public void refused(Refusal why) { answer("refused", to -> to.refused(why)); }

    @Override
    public void tryAgain() { answer("retry", Reply::tryAgain); }

    @Override
    public void busy() { answer("busy", Reply::busy); }

    @Override
    public void closed() { answer("closed", Reply::closed); }

    @Override
    public void missing() { answer("missing", Reply::missing); }

    @Override
    public void failed() { answer("failed", Reply::failed); }

    private void answer(String outcome, Consumer<Reply<S>> answer) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        metrics.answered(type, outcome, Duration.ofNanos(System.nanoTime() - since));
        try {
            answer.accept(receiver);
        } catch (RuntimeException e) {
            LOG.error("The receiver of an answer to {} failed", type, e);
        }
    }
}
