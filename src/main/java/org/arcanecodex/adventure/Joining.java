package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.AdventureMetrics.Resume;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody.Joined;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.room.Visit;
import org.arcanecodex.room.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to enter a room: back to the seat one has, to the first free seat of an open lobby, else to watch. The
 * answer is given, and the connection put at the table, on the room's thread between two steps.
 */
final class Joining implements Visitor<Adventure, AdventureEvent> {

    private final Door door;
    private final Request request;
    private final Connection who;
    private final AccountId account;
    private final RoomCode code;
    private final Wish wish;
    private final Duration heldBack;

    /**
     * What somebody wants at a door.
     *
     * @param seat a seat, and not only to watch
     * @param hasSeen the last number seen of this room; the room catches up with it first
     */
    record Wish(boolean seat, @Nullable String inviteHash, @Nullable Long lastSeq, @Nullable String nonce,
            long hasSeen) {

        Wish seated(long at) {
            return new Wish(false, inviteHash, lastSeq, nonce, Math.max(hasSeen, at));
        }
    }

    Joining(Door door, Request request, RoomCode code, Wish wish) {
        this.door = door;
        this.request = request;
        this.who = request.from();
        this.account = Door.account(who);
        this.code = code;
        this.wish = wish;
        this.heldBack = door.heldBackFor(who);
    }

    void begin() {
        door.rooms().visit(code, this);
    }

    @Override
    public long hasSeen() {
        return wish.hasSeen();
    }

    @Override
    public void arrived(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (!state.opened()) {
            missing();
        } else if (state.table().seatOf(account).isPresent()) {
            enter(visit);
        } else if (heldBack.isPositive()) {
            refuse(Door.heldBack(heldBack));
        } else if (wish.seat() && state.phase() == Phase.LOBBY && state.status() == Status.OPEN) {
            takeSeat();
        } else {
            watch(visit);
        }
    }

    @Override
    public void missing() {
        if (heldBack.isPositive()) {
            refuse(Door.heldBack(heldBack));
        } else {
            door.missed(who);
            refuse(Answers.NO_ROOM);
        }
    }

    @Override
    public void unavailable() {
        refuse(Answers.AGAIN);
    }

    private void takeSeat() {
        var command = new AdventureCommand.TakeSeat(null, PlayCommands.nonce(wish.nonce()), wish.inviteHash());
        door.rooms().offer(code, new Actor.Player(account), request.id(), command, new Seated());
    }

    private void watch(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (!Admission.mayWatch(state, account, wish.inviteHash())) {
            door.missed(who);
            refuse(Answers.PRIVATE);
        } else if (state.status() == Status.CLOSED) {
            refuse(Answers.CLOSED);
        } else if (!door.tables().at(code, visit.roomId()).hasRoomForWatcher(state)) {
            refuse(Answers.refused(ErrorCode.ROOM_FULL, "Too many watch this table already."));
        } else {
            enter(visit);
        }
    }

    /** No step comes between what is answered here and the frames that follow. */
    private void enter(Visit<Adventure, AdventureEvent> visit) {
        var table = door.tables().at(code, visit.roomId());
        var missed = missed(visit, table);
        count(missed);
        var seat = visit.state().table().seatOf(account);
        request.answer(new Answer.Ok(visit.seq(), new Joined(code.value(), seat.map(one -> one.number()).orElse(null),
                visit.seq(), missed.isPresent() ? null : view(visit), missed.orElse(null))));
        door.tables().enter(table, who, new Member.Pass(wish.inviteHash(), wish.nonce()), visit.state());
        seat.ifPresent(one -> door.welcomeBack(who, one, code));
    }

    private Optional<List<Frame>> missed(Visit<Adventure, AdventureEvent> visit, AdventureTable table) {
        var last = wish.lastSeq();
        return last == null
                ? Optional.empty()
                : visit.missedSince(last).map(steps -> table.frames().missed(steps, account));
    }

    private RoomView view(Visit<Adventure, AdventureEvent> visit) {
        var tools = door.tools();
        return tools.view()
                .view(tools.card(visit), visit.state(), tools.names().at(visit.state()),
                        Viewer.of(visit.state(), account), tools.clock().instant());
    }

    private void count(Optional<List<Frame>> missed) {
        if (wish.lastSeq() != null) {
            door.metrics().resumed(missed.isPresent() ? Resume.RING : Resume.VIEW);
        }
    }

    private void refuse(Answer no) {
        if (wish.lastSeq() != null) {
            door.metrics().resumed(Resume.REFUSED);
        }
        request.answer(no);
    }

    /** Once there is a seat, the room is visited anew: the view shows the newcomer sitting there. */
    private final class Seated extends AnswerReply {

        Seated() {
            super(request);
        }

        @Override
        public void accepted(long seq, Adventure now) {
            new Joining(door, request, code, wish.seated(seq)).begin();
        }

        @Override
        public void refused(Refusal why) {
            if (why.code() == Refusal.Code.FORBIDDEN) {
                door.missed(who);
            }
            super.refused(why);
        }
    }
}
