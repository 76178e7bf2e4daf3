package org.arcanecodex.adventure;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.MessageHandler;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.RoomRequest;
import org.arcanecodex.protocol.TalkUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coming, going and knocking. */
@Component
class RoomMessages implements MessageHandler<RoomRequest> {

    private final Door door;
    private final Connections connections;
    private final RateLimiter knocks;

    RoomMessages(Door door, Connections connections, AdventureProperties limits, RateLimits buckets) {
        this.door = door;
        this.connections = connections;
        this.knocks = buckets.shared("knock", limits.knocks());
    }

    @Override
    public Class<RoomRequest> type() {
        return RoomRequest.class;
    }

    @Override
    public void handle(RoomRequest message, Request request) {
        switch (message) {
            case RoomRequest.Join(var code, var invite, var lastSeq, var nonce) -> enter(code, request,
                    new Joining.Wish(true, hash(invite), lastSeq, nonce, lastSeq == null ? 0 : lastSeq));
            case RoomRequest.Spectate(var code) ->
                enter(code, request, new Joining.Wish(false, null, null, null, 0));
            case RoomRequest.Leave() -> leave(request);
            case RoomRequest.Knock(var code) -> knock(code, request);
            case RoomRequest.Admit(var account) -> admit(new AccountId(account), request);
        }
    }

    private void enter(String typed, Request request, Joining.Wish wish) {
        var code = RoomCode.parse(typed);
        if (code.isPresent()) {
            new Joining(door, request, code.get(), wish).begin();
        } else {
            noCode(request);
        }
    }

    /** This connection goes; the seat stays theirs, and counts as away when nobody comes back to it. */
    private void leave(Request request) {
        door.tables().leave(request.from());
        request.answer(Answer.Ok.EMPTY);
    }

    private void knock(String typed, Request request) {
        var code = RoomCode.parse(typed);
        var wait = knocks.takeAtOnce(Door.account(request.from()).toString()).retryAfter();
        if (wait.isPositive()) {
            door.metrics().limited("knock");
            request.answer(new Answer.Refused(ErrorCode.RATE_LIMITED, "They have heard you. Wait a little.",
                    wait.toMillis() + 1));
        } else if (code.isPresent()) {
            new Knocking(door, request, code.get()).begin();
        } else {
            noCode(request);
        }
    }

    private void admit(AccountId guest, Request request) {
        var table = door.tables().of(request.from());
        if (table.isEmpty()) {
            request.answer(Answers.NOWHERE);
            return;
        }
        door.rooms()
                .offer(table.get().code(), new Actor.Player(Door.account(request.from())), request.id(),
                        new AdventureCommand.Admit(guest), new AnswerReply(request) {
                            @Override
                            public void accepted(long seq, Adventure now) {
                                super.accepted(seq, now);
                                letIn(guest, table.get());
                            }
                        });
    }

    private void letIn(AccountId guest, AdventureTable table) {
        table.knocks().answered(guest);
        connections.of(guest).forEach(open -> open.send(new TalkUpdate.Admitted(table.code().value())));
    }

    /** What is no code at all is a guess that missed, like one of a room that is not there. */
    private void noCode(Request request) {
        var wait = door.heldBackFor(request.from());
        if (!wait.isPositive()) {
            door.missed(request.from());
        }
        request.answer(wait.isPositive() ? Door.heldBack(wait) : Answers.NO_ROOM);
    }

    private static @Nullable String hash(@Nullable String token) {
        return token == null ? null : new Invitation(token).hash();
    }
}
