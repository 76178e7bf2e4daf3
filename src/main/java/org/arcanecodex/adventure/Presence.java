package org.arcanecodex.adventure;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Seat;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.protocol.MessageCodec;
import org.arcanecodex.protocol.TalkUpdate.PresenceChanged;
import org.jspecify.annotations.Nullable;

/** Tells a table who is there, who writes and how many watch, whenever that changes. For any thread. */
final class Presence {

    private final RoomCode code;
    private final Supplier<Optional<Adventure>> table;
    private final Members members;
    private final Supplier<Collection<AccountId>> elsewhere;
    private final Typing typing;
    private final MessageCodec codec;
    private @Nullable PresenceChanged told;

    /** @param elsewhere who is at this table on other instances */
    Presence(RoomCode code, Supplier<Optional<Adventure>> table, Members members,
            Supplier<Collection<AccountId>> elsewhere, Typing typing, MessageCodec codec) {
        this.code = code;
        this.table = table;
        this.members = members;
        this.elsewhere = elsewhere;
        this.typing = typing;
        this.codec = codec;
    }

    /** To everybody, if it is news. */
    synchronized void tell() {
        table.get().map(this::of).ifPresent(this::tell);
    }

    private void tell(PresenceChanged now) {
        if (!Objects.equals(told, now)) {
            told = now;
            var message = codec.encode(now);
            members.all().forEach(member -> member.connection().send(message));
        }
    }

    /** To who has just come, and to the others if it is news to them. */
    synchronized void welcome(Member newcomer) {
        table.get().map(this::of).ifPresent(now -> {
            if (Objects.equals(told, now)) {
                newcomer.connection().send(now);
            } else {
                tell(now);
            }
        });
    }

    private PresenceChanged of(Adventure state) {
        var people = people();
        var here = state.table()
                .held()
                .stream()
                .filter(seat -> people.contains(seat.account()))
                .map(Seat::number)
                .toList();
        var watching = people.stream()
                .filter(account -> state.table().seatOf(account).isEmpty())
                .count();
        return new PresenceChanged(code.value(), here, writing(here), (int) watching);
    }

    private List<Integer> writing(List<Integer> here) {
        return typing.seats().stream().filter(here::contains).toList();
    }

    private Set<AccountId> people() {
        return Stream.concat(members.all().stream().map(Member::account), elsewhere.get().stream())
                .collect(Collectors.toSet());
    }

    boolean isHere(Seat seat) {
        var account = seat.account();
        return account != null && (members.has(account) || elsewhere.get().contains(account));
    }
}
