package org.arcanecodex.adventure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.cluster.Attendance;
import org.arcanecodex.platform.cluster.Broadcast;
import org.arcanecodex.platform.cluster.Guest;
import org.arcanecodex.platform.cluster.Instance;
import org.springframework.stereotype.Component;

/**
 * The people of our tables who are connected to other instances: what is told of ours, and what is known of theirs. For
 * any thread; nothing here waits.
 */
@Component
class Neighbours {

    private static final String TYPING = "typing";

    private final Attendance attendance;
    private final Broadcast broadcast;
    private final Instance me;

    /** Hears that a seat of a room writes. */
    interface TypingListener {
        void writes(long roomId, int seat);
    }

    Neighbours(Attendance attendance, Broadcast broadcast, Instance me) {
        this.attendance = attendance;
        this.broadcast = broadcast;
        this.me = me;
    }

    /** All who are at a table here. */
    void report(long roomId, Collection<Member> here) {
        attendance.report(roomId, here.stream().map(this::guest).toList());
    }

    private Guest guest(Member member) {
        return new Guest(member.account().value(), me.id(), member.order(), window(member));
    }

    /** The window's own nonce goes into the dice, so it is not shown around. */
    private static String window(Member member) {
        var nonce = member.pass().nonce();
        return nonce == null ? "" : UUID.nameUUIDFromBytes(nonce.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Collection<AccountId> at(long roomId) {
        return attendance.elsewhere(roomId).guests().stream().map(guest -> new AccountId(guest.account())).toList();
    }

    /** Asks anew; the answer may come on another thread. */
    void look(long roomId, Consumer<Attendance.Elsewhere> then) {
        attendance.look(roomId, then);
    }

    /** Whether this person has come to the table anew elsewhere, after they came here. */
    boolean wentOn(long roomId, Member member) {
        return newer(roomId, member).findAny().isPresent();
    }

    /** Whether they did so in another window, and not with the same one on its way to another instance. */
    boolean wentOnInAnotherWindow(long roomId, Member member) {
        return newer(roomId, member).anyMatch(guest -> {
            var here = window(member);
            return !guest.window().isEmpty() && !here.isEmpty() && !guest.window().equals(here);
        });
    }

    /** Hardly ever anybody, so whoever asks for each command pays little. */
    private Stream<Guest> newer(long roomId, Member member) {
        return attendance.elsewhere(roomId)
                .guests()
                .stream()
                .filter(guest -> guest.account() == member.account().value() && guest.compareTo(guest(member)) > 0);
    }

    void writes(long roomId, int seat) { broadcast.send(TYPING, roomId + ":" + seat); }

    void listen(LongConsumer changed, TypingListener typing) {
        attendance.listen(changed);
        broadcast.listen(TYPING, said -> {
            if (said.matches("\\d{1,18}:\\d{1,2}")) {
                var parts = said.split(":");
                typing.writes(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            }
        });
    }
}
