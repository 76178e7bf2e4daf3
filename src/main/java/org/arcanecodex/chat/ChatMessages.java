package org.arcanecodex.chat;

import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.gateway.MessageHandler;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.TalkRequest;
import org.springframework.stereotype.Component;

/** Hears what somebody says, refuses what may not be said, and hands the rest to {@link Talk}. */
@Component
class ChatMessages implements MessageHandler<TalkRequest.Chat> {

    private final Membership membership;
    private final Talk talk;
    private final ChatLanes lanes;
    private final RateLimiter breath;
    private final Counter limited;

    ChatMessages(Membership membership, Talk talk, ChatLanes lanes, ChatProperties limits, RateLimits buckets,
            MeterRegistry metrics) {
        this.membership = membership;
        this.talk = talk;
        this.lanes = lanes;
        this.breath = buckets.shared("chat", limits.messages());
        this.limited = metrics.counter("arcane.rate.limited", "scope", "chat");
    }

    @Override
    public Class<TalkRequest.Chat> type() {
        return TalkRequest.Chat.class;
    }

    @Override
    public void handle(TalkRequest.Chat said, Request request) {
        var place = membership.placeOf(request.from());
        if (place.isEmpty()) {
            refuse(request, ErrorCode.NOT_SEATED, "Take a seat first; who watches only listens");
            return;
        }
        var text = ChatText.tidy(said.text());
        if (text.isEmpty()) {
            refuse(request, ErrorCode.BAD_REQUEST, "There is nothing in it that others could read");
            return;
        }
        breath.request(request.from().identity().account().toString()).thenAccept(verdict -> {
            if (verdict.isAllowed()) {
                hand(said, text.get(), place.get(), request);
            } else {
                holdBack(request, verdict.retryAfter());
            }
        });
    }

    private void hand(TalkRequest.Chat said, String text, Membership.Place place, Request request) {
        var by = new Line.Person(request.from().identity().account(), place.seat());
        var to = said.to();
        if (to == null) {
            store(new Talk.Utterance(place.room(), by, null, text), request);
            return;
        }
        var hearer = place.people().get(to);
        if (hearer == null) {
            refuse(request, ErrorCode.NOT_FOUND, "Nobody sits there who could hear it");
        } else if (hearer.equals(by.account())) {
            refuse(request, ErrorCode.BAD_REQUEST, "You would only hear yourself");
        } else {
            store(new Talk.Utterance(place.room(), by, new Line.Person(hearer, to), text), request);
        }
    }

    private void store(Talk.Utterance utterance, Request request) {
        if (!lanes.run(utterance.room(), () -> talk.say(utterance, request))) {
            refuse(request, ErrorCode.BUSY, "Too much is being said just now; try again in a moment");
        }
    }

    private void holdBack(Request request, Duration wait) {
        limited.increment();
        request.answer(new Answer.Refused(ErrorCode.RATE_LIMITED, "Take a breath; you can speak again in a moment",
                wait.toMillis() + 1));
    }

    private static void refuse(Request request, ErrorCode code, String why) {
        request.answer(new Answer.Refused(code, why));
    }
}
