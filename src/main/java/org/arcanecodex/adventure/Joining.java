package org.arcanecodex.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.AdventureMetrics.Resume;
import org.arcanecodex.adventure.view.Viewer;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Refusal;
import org.arcanecodex.gateway.Request;
import org.arcanecodex.protocol.Answer;
import org.arcanecodex.protocol.AnswerBody.Joined;
import org.arcanecodex.protocol.ErrorCode;
import org.arcanecodex.protocol.Frame;
import org.arcanecodex.protocol.RoomView;
import org.arcanecodex.room.Visit;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to enter a room: back to the seat one has, to the first free seat of an open lobby, else to watch. The
 * answer is given, and the connection put at the table, on the room's thread between two steps.
 */
final class Joining extends DoorVisit {

    private final Wish wish;

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
        super(door, request, code);
        this.wish = wish;
    }

    @Override
    public long hasSeen() {
        return wish.hasSeen();
    }

    @Override
    void find(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (state.table().seatOf(account).isPresent()) {
            enter(visit);
        } else if (wish.seat() && state.phase() == Phase.LOBBY && state.status() == Status.OPEN) {
            takeSeat();
        } else {
            watch(visit);
        }
    }

    @Override
    void answer(Answer answer) {
        if (wish.lastSeq() != null && answer instanceof Answer.Refused) {
            door.metrics().resumed(Resume.REFUSED);
        }
        super.answer(answer);
    }

    private void takeSeat() {
        var command = new AdventureCommand.TakeSeat(null, PlayCommands.nonce(wish.nonce()), wish.inviteHash());
        door.rooms().offer(code, new Actor.Player(account), request.id(), command, new Seated());
    }

    private void watch(Visit<Adventure, AdventureEvent> visit) {
        var state = visit.state();
        if (!Admission.mayWatch(state, account, wish.inviteHash())) {
            door.missed(who);
            answer(Answers.PRIVATE);
        } else if (state.status() == Status.CLOSED) {
            answer(Answers.CLOSED);
        } else if (!door.tables().at(code, visit.roomId()).hasRoomForWatcher(state)) {
            answer(Answers.refused(ErrorCode.ROOM_FULL, "Too many watch this table already."));
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
        var joined = new Joined(code.value(), seat.map(Seat::number).orElse(null), visit.seq(),
                missed.isPresent() ? null : view(visit), missed.orElse(null));
        var member = door.tables().enter(table, who, new Member.Pass(wish.inviteHash(), wish.nonce()), visit.state());
        answer(new Answer.Ok(visit.seq(), joined));
        table.welcome(member, visit.state());
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

    /** Once there is a seat, the room is visited anew: the view shows the newcomer sitting there. */
    private final class Seated extends AnswerReply {

        Seated() {
            super(request);
        }

        @Override
        public void accepted(long seq, Adventure now) {
            again(seq);
        }

        /** Two windows at once, or a story that began in between: the room knows better by now who they are. */
        @Override
        public void refused(Refusal why) {
            switch (why.code()) {
                case WRONG_PHASE, ALREADY_DONE -> again(0);
                case FORBIDDEN -> {
                    door.missed(who);
                    super.refused(why);
                }
                case BAD_REQUEST, NOT_FOUND, ROOM_FULL, ROOM_CLOSED, NOT_SEATED, UNAFFORDABLE, STALE ->
                    super.refused(why);
            }
        }

        private void again(long seq) {
            new Joining(door, request, code, wish.seated(seq)).begin();
        }
    }
}
