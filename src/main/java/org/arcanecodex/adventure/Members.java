package org.arcanecodex.adventure;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.gateway.Connection;

/** The connections at one table. For any thread. */
final class Members {

    private final Map<String, Member> byConnection = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();
    private final InstantSource clock;

    Members(InstantSource clock) {
        this.clock = clock;
    }

    /** Who comes anew is the newest. */
    Member add(Connection connection, Member.Pass pass) {
        var member = new Member(connection, arrival(), pass);
        byConnection.put(connection.id(), member);
        return member;
    }

    private long arrival() {
        long now = clock.instant().toEpochMilli();
        return arrivals.updateAndGet(last -> Math.max(last + 1, now));
    }

    Optional<Member> remove(Connection connection) {
        return Optional.ofNullable(byConnection.remove(connection.id()));
    }

    Optional<Member> of(Connection connection) {
        return Optional.ofNullable(byConnection.get(connection.id()));
    }

    Collection<Member> all() {
        return List.copyOf(byConnection.values());
    }

    boolean isEmpty() { return byConnection.isEmpty(); }

    boolean has(AccountId account) {
        return byConnection.values().stream().anyMatch(member -> member.account().equals(account));
    }

    /** Whether no newer connection of the same person is here. */
    boolean isNewest(Member member) {
        return byConnection.values()
                .stream()
                .filter(other -> other.account().equals(member.account()))
                .max(Comparator.comparingLong(Member::order))
                .filter(member::equals)
                .isPresent();
    }
}
