package org.arcanecodex.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Identity;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.TalkRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatMessagesTest {

    private static final AccountId ANA = new AccountId(1);
    private static final AccountId BEN = new AccountId(2);
    private static final RoomCode ROOM = new RoomCode("AAAAAA");

    private final Membership membership = mock(Membership.class);
    private final Talk talk = mock(Talk.class);
    private final ChatProperties limits = new ChatProperties(Rate.of("10/m"), 1, 256, Duration.ofSeconds(2));
    private final ChatLanes lanes = new ChatLanes(limits);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ChatMessages messages = new ChatMessages(membership, talk, lanes, limits,
            RateLimits.alone(System::nanoTime), metrics);
    private final List<Answer> answers = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        lanes.stop();
    }

    @Test
    void whoSitsNowhereIsNotHeard() {
        when(membership.placeOf(any())).thenReturn(Optional.empty());
        say("hello", null);
        assertThat(code()).isEqualTo(ErrorCode.NOT_SEATED);
    }

    @Test
    void whatNobodyCouldReadIsNotSaid() {
        seated();
        say("\u200B", null);
        assertThat(code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void aWhisperNeedsSomebodyElseWhoHearsIt() {
        seated();
        say("psst", 3);
        assertThat(code()).isEqualTo(ErrorCode.NOT_FOUND);
        say("psst", 1);
        assertThat(code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void tenInAMinuteAndNoMore() throws InterruptedException {
        seated();
        for (int i = 0; i < 12; i++) {
            say("line " + i, i % 2 == 0 ? null : 2);
        }
        assertThat(answers).hasSize(2)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(Answer.Refused.class, no -> {
                            assertThat(no.code()).isEqualTo(ErrorCode.RATE_LIMITED);
                            assertThat(no.retryAfterMs()).isPositive();
                        }));
        assertThat(metrics.counter("arcane.rate.limited", "scope", "chat").count()).isEqualTo(2);
        lanes.stop();
        verify(talk, times(10)).say(any(), any());
    }

    private void seated() {
        when(membership.placeOf(any())).thenReturn(Optional.of(new Membership.Place(ROOM, 1, Map.of(1, ANA, 2, BEN))));
    }

    private ErrorCode code() {
        return ((Answer.Refused) answers.getLast()).code();
    }

    private void say(String text, Integer to) {
        var from = mock(Connection.class);
        when(from.identity()).thenReturn(new Identity(ANA, "session", "Ana", Instant.MAX));
        var channel = to == null ? TalkRequest.Channel.TABLE : TalkRequest.Channel.SEAT;
        messages.handle(new TalkRequest.Chat(channel, to, text), new Request() {
            @Override
            public Connection from() {
                return from;
            }

            @Override
            public String id() {
                return "id";
            }

            @Override
            public void answer(Answer answer) {
                answers.add(answer);
            }
        });
    }
}
