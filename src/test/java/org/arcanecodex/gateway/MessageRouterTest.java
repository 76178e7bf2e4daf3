package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.arcanecodex.platform.trace.Tracing;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.BadMessage;
import org.arcanecodex.protocol.ClientMessage;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.PlayRequest;
import org.arcanecodex.protocol.RoomRequest;
import org.arcanecodex.protocol.SessionRequest;
import org.arcanecodex.protocol.TalkRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageRouterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TestConnection ana = new TestConnection("a", 1, "203.0.113.9");
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final PendingRequests pending = new PendingRequests(Duration.ofMinutes(1));
    private long now;

    private MessageRouter router(Map<String, Object> settings, MessageHandler<?>... handlers) {
        var buckets = RateLimits.alone(() -> now);
        var limits = new CommandLimits(Limits.with(settings), new GatewayMetrics(meters), buckets,
                new Traffic(buckets, Limits.traffic(Map.of())));
        var all = new ArrayList<MessageHandler<?>>(List.of(handlers));
        all.add(on(ClientMessage.class, (message, request) -> request.answer(Answer.Ok.EMPTY)));
        return new MessageRouter(all, new MessageCodec(8192), limits, pending, Tracing.OFF);
    }

    private void say(MessageRouter router, String text) {
        router.route(ana, text, (answer, id) -> {
            answers.add(answer);
            ids.add(id);
        });
    }

    @AfterEach
    void stop() { pending.stop(); }

    private static <M extends ClientMessage> MessageHandler<M> on(Class<M> type, BiConsumer<M, Request> then) {
        return new MessageHandler<>() {
            @Override
            public Class<M> type() { return type; }

            @Override
            public void handle(M message, Request request) { then.accept(message, request); }
        };
    }

    @Test
    void theNearestHandlerTakesIt() {
        var heard = new ArrayList<String>();
        var router = router(Map.of(), on(PlayRequest.class, (m, r) -> heard.add("play")),
                on(PlayRequest.Start.class, (m, r) -> heard.add("start")));
        say(router, "{\"t\":\"start\",\"id\":\"1\"}");
        say(router, "{\"t\":\"pause\",\"id\":\"2\"}");
        assertThat(heard).containsExactly("start", "play");
    }

    @Test
    void twoHandlersForOneMessageStopTheStart() {
        assertThatThrownBy(
                () -> router(Map.of(), on(PlayRequest.class, (m, r) -> {}), on(PlayRequest.class, (m, r) -> {})))
                .hasMessageContaining("PlayRequest")
                .hasMessageContaining("two handlers");
    }

    @Test
    void aMessageWithoutAHandlerStopsTheStart() {
        assertThatThrownBy(() -> new MessageRouter(List.of(), new MessageCodec(8192), null, pending, Tracing.OFF))
                .hasMessageContaining("Nobody handles")
                .hasMessageContaining("Hello");
        var all = new MessageHandlers(List.of(on(PlayRequest.class, (m, r) -> {}), on(RoomRequest.class, (m, r) -> {}),
                on(SessionRequest.class, (m, r) -> {}), on(TalkRequest.Chat.class, (m, r) -> {})));
        assertThat(all.missing()).containsExactly("Typing");
    }

    @Test
    void aRequestIsAnsweredOnce() {
        var router = router(Map.of(), on(PlayRequest.class, (m, request) -> {
            request.answer(Answer.Ok.EMPTY);
            request.answer(new Answer.Ok(2L, null));
        }));
        say(router, "{\"t\":\"start\",\"id\":\"1\"}");
        assertThat(answers).containsExactly(Answer.Ok.EMPTY);
        assertThat(ids).containsExactly("1");
    }

    @Test
    void aFaultIsAnsweredWithoutTellingMore() {
        var router = router(Map.of(), on(PlayRequest.class, (m, r) -> {
            throw new IllegalStateException("planted-secret");
        }));
        say(router, "{\"t\":\"start\",\"id\":\"1\"}");
        assertThat(answers).singleElement().isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.INTERNAL);
            assertThat(refused.message()).doesNotContain("planted-secret");
        });
    }

    @Test
    void aFaultAfterTheAnswerIsNoSecondAnswer() {
        var router = router(Map.of(), on(PlayRequest.class, (m, request) -> {
            request.answer(Answer.Ok.EMPTY);
            throw new IllegalStateException();
        }));
        say(router, "{\"t\":\"start\",\"id\":\"1\"}");
        assertThat(answers).containsExactly(Answer.Ok.EMPTY);
    }

    @Test
    void aHandlerMayFindTheMessageBad() {
        var router = router(Map.of(), on(PlayRequest.class, (m, r) -> {
            throw new BadMessage(ErrorCode.STALE, "That was before.");
        }));
        say(router, "{\"t\":\"start\",\"id\":\"1\"}");
        assertThat(answers).containsExactly(new Answer.Refused(ErrorCode.STALE, "That was before."));
    }

    @Test
    void garbageCostsTheConnection() {
        say(router(Map.of()), "{\"t\":");
        assertThat(ana.closed).isEqualTo(CloseReason.MALFORMED);
        assertThat(answers).isEmpty();
    }

    @Test
    void whoIsTooFastIsToldHowLongToWait() {
        var router = router(Map.of("arcane.gateway.command-burst", 2, "arcane.gateway.commands-per-second", 1),
                on(PlayRequest.class, (m, request) -> request.answer(Answer.Ok.EMPTY)));
        for (int i = 0; i < 3; i++) {
            say(router, "{\"t\":\"start\",\"id\":\"" + i + "\"}");
        }
        assertThat(answers.subList(0, 2)).containsOnly(Answer.Ok.EMPTY);
        assertThat(answers.get(2)).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refused.retryAfterMs()).isEqualTo(1000);
        });
        now += 1_000_000_000L;
        say(router, "{\"t\":\"start\",\"id\":\"3\"}");
        assertThat(answers.get(3)).isEqualTo(Answer.Ok.EMPTY);
        assertThat(meters.counter("arcane.rate.limited", "scope", "connection").count()).isEqualTo(1);
    }

    @Test
    void whoKeepsOnIsClosed() {
        var router = router(Map.of("arcane.gateway.strikes", 5),
                on(PlayRequest.class, (m, request) -> request.answer(Answer.Ok.EMPTY)));
        for (int i = 0; i < 25; i++) {
            say(router, "{\"t\":\"start\",\"id\":\"" + i + "\"}");
        }
        assertThat(ana.closed).isNull();
        say(router, "{\"t\":\"start\",\"id\":\"26\"}");
        assertThat(ana.closed).isEqualTo(CloseReason.TOO_FAST);
    }

    @Test
    void whoSendsTooMuchThatCannotBeMeantIsToldToWaitAsWell() {
        var router = router(Map.of("arcane.gateway.command-burst", 1, "arcane.gateway.commands-per-second", 1));
        say(router, "{\"t\":\"dance\",\"id\":\"1\"}");
        say(router, "{\"t\":\"dance\",\"id\":\"2\"}");
        assertThat(answers.getFirst()).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_TYPE));
        assertThat(answers.getLast()).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refused.retryAfterMs()).isEqualTo(1000);
        });
    }

    @Test
    void messagesThatCannotBeMeantCountToo() {
        var router = router(Map.of("arcane.gateway.strikes", 1, "arcane.gateway.command-burst", 1));
        for (int i = 0; i < 3; i++) {
            say(router, "{\"t\":\"dance\",\"id\":\"1\"}");
        }
        assertThat(ana.closed).isEqualTo(CloseReason.TOO_FAST);
    }
}
