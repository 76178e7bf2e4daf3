package org.arcanecodex.adventure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.gateway.CloseReason;
import org.arcanecodex.gateway.Connection;
import org.arcanecodex.protocol.ServerUpdate;
import org.arcanecodex.room.Audience;
import org.arcanecodex.room.Step;
import org.jspecify.annotations.Nullable;

/**
 * The people around one room on this instance: each step is told to all of them, and who has been gone for long is
 * reported to the room. People come on the room's thread, so no frame falls between their view and what follows it; they
 * leave from anywhere.
 */
final class AdventureTable implements Audience<Adventure, AdventureEvent> {

    private final RoomCode code;
    private final long roomId;
    private final TableTools tools;
    private final StepNotes notes;
    private final AdventureProperties limits;
    private final ScheduledExecutorService timer;
    private final Members members;
    private final Typing typing;
    private final Frames frames;
    private final Presence presence;
    private final Absence absence;
    private final Knocks knocks;
    private volatile @Nullable Adventure state;

    AdventureTable(RoomCode code, long roomId, TableTools tools, StepNotes notes, AdventureProperties limits,
            ScheduledExecutorService timer) {
        this.code = code;
        this.roomId = roomId;
        this.tools = tools;
        this.notes = notes;
        this.limits = limits;
        this.timer = timer;
        this.members = new Members(tools.clock());
        this.typing = new Typing(tools.clock(), limits.typingFor());
        this.frames = new Frames(tools, code);
        this.presence = new Presence(code, this::state, members, () -> tools.neighbours().at(roomId), typing,
                tools.codec());
        this.absence = new Absence(timer, limits.absentAfter(), this::state, presence::isHere, this::gone);
        this.knocks = new Knocks(code, members, limits.knocksWaiting());
    }

    @Override
    public void woke(long seq, Adventure now) {
        notes.woke(code, roomId, seq, now);
    }

    @Override
    public void happened(Step<Adventure, AdventureEvent> step) {
        if (step.before().opened() && !members.isEmpty()) {
            frames.tell(step, members.all());
        }
        dismissStrangers(step.after());
        follow(step.after());
        notes.happened(code, roomId, step);
    }

    /** Whoever is here comes back with the last frame they have, and gets what there is. */
    @Override
    public void lostTrack(long seq, Adventure now) {
        state = now;
        members.all().forEach(member -> member.connection().close(CloseReason.GOING_AWAY));
    }

    @Override
    public boolean attended() {
        return !members.isEmpty();
    }

    RoomCode code() {
        return code;
    }

    long roomId() {
        return roomId;
    }

    Frames frames() {
        return frames;
    }

    Knocks knocks() {
        return knocks;
    }

    Optional<Adventure> state() {
        return Optional.ofNullable(state);
    }

    /** On the room's thread, before the newcomer is answered: whatever they say next finds them here. */
    Member enter(Connection connection, Member.Pass pass, Adventure now) {
        state = now;
        var member = members.add(connection, pass);
        members.all().stream().filter(member::isOtherWindowOf).forEach(other -> dismiss(other, "ELSEWHERE"));
        report();
        return member;
    }

    /** On the room's thread, after the newcomer has been answered. */
    void welcome(Member member, Adventure now) {
        presence.welcome(member);
        knocks.announce(member, now);
        follow(now);
    }

    void leave(Connection connection) {
        members.remove(connection).ifPresent(_ -> {
            report();
            look();
        });
    }

    Optional<Member> member(Connection connection) {
        return members.of(connection);
    }

    /** Whether this is where the person acts, and not an older window. */
    boolean isWherePersonActs(Member member) {
        return members.isNewest(member) && !tools.neighbours().wentOn(roomId, member);
    }

    /** Somebody came to this table, or left it, on another instance. */
    void neighboursChanged() {
        members.all()
                .stream()
                .filter(member -> tools.neighbours().wentOnInAnotherWindow(roomId, member))
                .forEach(member -> dismiss(member, "ELSEWHERE"));
        look();
    }

    /** One after the other: an older list must not come later. */
    private void report() {
        synchronized (members) {
            tools.neighbours().report(roomId, members.all());
        }
    }

    boolean hasRoomForWatcher(Adventure now) {
        return watchers(now) < limits.watchers();
    }

    private long watchers(Adventure now) {
        return members.all().stream().filter(member -> now.table().seatOf(member.account()).isEmpty()).count();
    }

    /** The people of the seats, by seat. */
    Map<Integer, AccountId> people() {
        return state().map(now -> now.table().held())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(Seat::number, seat -> Optional.ofNullable(seat.account()).orElseThrow()));
    }

    Collection<Connection> seated() {
        var people = people().values();
        return members.all()
                .stream()
                .filter(member -> people.contains(member.account()))
                .map(Member::connection)
                .toList();
    }

    void writes(Member member) {
        state().flatMap(now -> now.table().seatOf(member.account())).ifPresent(seat -> {
            writes(seat.number());
            tools.neighbours().writes(roomId, seat.number());
        });
    }

    /** On another instance. */
    void neighbourWrites(int seat) {
        if (!members.isEmpty()) {
            writes(seat);
        }
    }

    private void writes(int seat) {
        if (typing.sign(seat)) {
            tellPresence();
        }
        later(this::tellPresence);
    }

    private void tellPresence() {
        presence.tell();
    }

    private void later(Runnable what) {
        if (!timer.isShutdown()) {
            timer.schedule(what, limits.typingFor().toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    /** On the room's thread. */
    private void follow(Adventure now) {
        state = now;
        look();
    }

    /** From any thread: whoever tells last has looked last. */
    private void look() {
        presence.tell();
        absence.look();
    }

    private void dismissStrangers(Adventure now) {
        for (var member : members.all()) {
            if (!Admission.maySee(now, member.account(), member.inviteHash())) {
                dismiss(member, "KICKED");
            }
        }
    }

    private void dismiss(Member member, String why) {
        members.remove(member.connection());
        report();
        member.connection().send(new ServerUpdate.Kicked(why));
    }

    private void gone(int number) {
        state().map(now -> now.seat(number))
                .filter(seat -> seat.present() && !presence.isHere(seat))
                .flatMap(seat -> Optional.ofNullable(seat.account()))
                .ifPresent(account -> tools.neighbours().look(roomId, found -> {
                    if (found.sure() && !found.has(account.value())) {
                        isGone(number);
                    } else {
                        absence.look();
                    }
                }));
    }

    private void isGone(int seat) {
        tools.rooms()
                .offer(code, new Actor.Time(), "gone:" + seat + ":" + UUID.randomUUID(),
                        new AdventureCommand.SeatGone(seat), new Again());
    }

    /** What could not be said now is said when the seat has been empty for as long again. */
    private final class Again extends Silent {
        @Override
        public void tryAgain() {
            absence.look();
        }

        @Override
        public void busy() {
            tryAgain();
        }
    }
}
