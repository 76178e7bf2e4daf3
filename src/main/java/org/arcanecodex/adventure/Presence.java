package org.arcanecodex.adventure;

import java.util.List;
import java.util.Objects;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.TalkUpdate.PresenceChanged;
import org.jspecify.annotations.Nullable;

/** Tells a table who is there, who writes and how many watch, whenever that changes. For any thread. */
final class Presence {

    private final RoomCode code;
    private final Members members;
    private final Typing typing;
    private final MessageCodec codec;
    private @Nullable PresenceChanged told;

    Presence(RoomCode code, Members members, Typing typing, MessageCodec codec) {
        this.code = code;
        this.members = members;
        this.typing = typing;
        this.codec = codec;
    }

    /** To everybody, if it is news. */
    synchronized void tell(Adventure state) {
        var now = of(state);
        if (!Objects.equals(told, now)) {
            told = now;
            var message = codec.encode(now);
            members.all().forEach(member -> member.connection().send(message));
        }
    }

    /** To who has just come, and to the others if it is news to them. */
    synchronized void welcome(Member newcomer, Adventure state) {
        var now = of(state);
        if (Objects.equals(told, now)) {
            newcomer.connection().send(now);
        } else {
            tell(state);
        }
    }

    private PresenceChanged of(Adventure state) {
        var here = state.table().held().stream().filter(this::isHere).map(Seat::number).toList();
        var watching = members.all()
                .stream()
                .map(Member::account)
                .distinct()
                .filter(account -> state.table().seatOf(account).isEmpty())
                .count();
        return new PresenceChanged(code.value(), here, writing(here), (int) watching);
    }

    private List<Integer> writing(List<Integer> here) {
        return typing.seats().stream().filter(here::contains).toList();
    }

    boolean isHere(Seat seat) {
        var account = seat.account();
        return account != null && members.has(account);
    }
}
