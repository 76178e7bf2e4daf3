package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.arcanecodex.platform.ratelimit.TrafficProperties;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.ServerUpdate;
import org.arcanecodex.protocol.TalkRequest;
import org.arcanecodex.simulation.Process;
import org.arcanecodex.simulation.Scheduler;
import org.arcanecodex.simulation.SimulatedTimer;
import org.springframework.beans.factory.ObjectProvider;

/** The real gateway of one instance: who is connected, and who takes which message. */
public final class SimulatedGateway {

    private static final GatewayProperties LIMITS = Limits.with(Map.of());
    private static final TrafficProperties TRAFFIC = Limits.traffic(Map.of());
    private static final GatewayMetrics METRICS = new GatewayMetrics(new CompositeMeterRegistry());

    private final Connections connections;
    private final MessageRouter router;

    private SimulatedGateway(Connections connections, MessageRouter router) {
        this.connections = connections;
        this.router = router;
    }

    /** Who is connected, told to that listener. */
    public static Connections connections(ConnectionListener listener) {
        return new Connections(new ObjectProvider<>() {
            @Override
            public Stream<ConnectionListener> stream() { return Stream.of(listener); }
        });
    }

    public static SimulatedGateway of(Connections connections, MessageCodec codec, Scheduler scheduler,
            Process process, List<MessageHandler<?>> handlers) {
        var all = new ArrayList<>(handlers);
        all.add(new HelloAgain());
        all.add(new NoTalk());
        var pending = new PendingRequests(LIMITS.answerTimeout(), new SimulatedTimer(scheduler, process),
                scheduler::nanoTime);
        var limits = commandLimits(scheduler);
        return new SimulatedGateway(connections, new MessageRouter(all, codec, limits, pending, Tracing.OFF));
    }

    private static CommandLimits commandLimits(Scheduler scheduler) {
        var buckets = RateLimits.alone(scheduler::nanoTime);
        return new CommandLimits(LIMITS, METRICS, buckets, new Traffic(buckets, TRAFFIC));
    }

    /** How much may wait for one reader. */
    public static QueueLimits queueLimits() {
        return new QueueLimits(LIMITS.queueFrames(), (int) LIMITS.queueBytes().toBytes());
    }

    public void opened(Connection connection) { connections.add(connection); }

    public void closed(Connection connection) { connections.remove(connection); }

    /** Each after a time of their own. */
    public void askToGo(Supplier<Duration> times) {
        connections.all().forEach(one -> one.send(new ServerUpdate.Draining(times.get().toMillis())));
    }

    /** Who has not gone by now. */
    public void closeAll() {
        connections.all().forEach(one -> one.close(CloseReason.GOING_AWAY));
    }

    public void says(Connection connection, String text, AnswerSink sink) { router.route(connection, text, sink); }

    /** Nobody chats in a simulation: talk is rows of another table. */
    private static final class NoTalk implements MessageHandler<TalkRequest> {
        @Override
        public Class<TalkRequest> type() { return TalkRequest.class; }

        @Override
        public void handle(TalkRequest message, Request request) { request.answer(Answer.Ok.EMPTY); }
    }
}
