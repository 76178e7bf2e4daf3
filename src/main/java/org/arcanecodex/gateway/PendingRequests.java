package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import jakarta.annotation.PreDestroy;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Requests that wait for their answer. One that waits too long is a fault of ours, and the client is told to retry. */
@Component
class PendingRequests {

    private static final Logger log = LoggerFactory.getLogger(PendingRequests.class);

    private final Set<PendingRequest> waiting = ConcurrentHashMap.newKeySet();
    private final Duration patience;
    private final ScheduledExecutorService timer;
    private final LongSupplier nanoTime;
    private final AtomicLong givenUp = new AtomicLong();

    @Autowired
    PendingRequests(GatewayProperties limits) {
        this(limits.answerTimeout());
    }

    PendingRequests(Duration patience) {
        this(patience, Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("pending-requests").factory()), System::nanoTime);
    }

    PendingRequests(Duration patience, ScheduledExecutorService timer, LongSupplier nanoTime) {
        this.patience = patience;
        this.timer = timer;
        this.nanoTime = nanoTime;
        var period = Math.max(1, patience.toMillis() / 4);
        timer.scheduleWithFixedDelay(this::sweep, period, period, TimeUnit.MILLISECONDS);
    }

    PendingRequest await(Connection from, String id, AnswerSink sink) {
        var request = new PendingRequest(from, id, sink, waiting::remove, nanoTime.getAsLong());
        waiting.add(request);
        return request;
    }

    int count() {
        return waiting.size();
    }

    /** How many waited too long. */
    long givenUp() {
        return givenUp.get();
    }

    private void sweep() {
        for (var request : waiting) {
            if (nanoTime.getAsLong() - request.since() > patience.toNanos()) {
                log.error("Request {} of connection {} has had no answer", request.id(), request.from().id());
                givenUp.incrementAndGet();
                request.answer(new Answer.Refused(ErrorCode.RETRY, "That took too long. Please try again."));
            }
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
