package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instance that is about to stop hands its rooms over, while people still play there. */
class HandoverIT {

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();
    private final LocalBell bell = new LocalBell();
    /** Nothing runs out by itself here: what is free was given back. */
    private final LocalLease lease = new LocalLease(() -> Instant.EPOCH);
    private final Auctions leaving = new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build());

    @AfterEach
    void close() {
        leaving.close();
        database.close();
    }

    @Test
    void anotherActsForTimeAtOnceWithANewerEpochAndMovesAreStillTaken() {
        var code = leaving.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        leaving.at(code).come();
        clock.forward(Duration.ofSeconds(31));
        await().until(() -> epochs(code).size() == 1);
        try (var staying = new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build())) {
            leaving.resign();
            assertThat(leaving.metrics.get("arcane.leases").gauge().value()).isZero();
            clock.forward(Duration.ofSeconds(61));
            await().until(() -> epochs(code).size() == 2);
            assertThat(epochs(code).get(1)).isGreaterThan(epochs(code).get(0));
            assertThat(staying.metrics.get("arcane.leases").gauge().value()).isEqualTo(1);
            assertThat(leaving.bid(code, Auctions.ANA, 5)).startsWith("accepted");
        }
    }

    @Test
    void aDeadlineThatIsNearWhereAnotherComesToItIsPutOffOnce() {
        var code = soonDue();
        leaving.close();
        try (var staying = instance(lease)) {
            var before = staying.rooms().history(code).orElseThrow().state().endsAt();
            staying.look(code).visit();
            await().until(() -> byTime(code).equals(List.of("grace:deadline:1")));
            assertThat(staying.look(code).visit().state().endsAt()).isAfter(before);
            assertThat(staying.count("arcane.deadline.graces")).isEqualTo(1);
            clock.forward(Duration.ofSeconds(16));
            await().until(() -> byTime(code).equals(List.of("grace:deadline:1", "deadline:1")));
        }
    }

    @Test
    void ofTwoWhoTakeOverAtOnceOnePutsItOff() {
        var code = soonDue();
        leaving.close();
        try (var one = instance(new LocalLease(clock)); var other = instance(new LocalLease(clock))) {
            one.at(code).come();
            other.at(code).come();
            var here = one.look(code);
            var there = other.look(code);
            here.visit();
            there.visit();
            await().until(() -> !byTime(code).isEmpty());
            clock.forward(Duration.ofSeconds(16));
            await().until(() -> byTime(code).equals(List.of("grace:deadline:1", "deadline:1")));
        }
    }

    @Test
    void whoHadItAwakeAllTheTimeGivesTimeToThoseWhoComeOver() {
        var code = leaving.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        leaving.at(code).come();
        clock.forward(Duration.ofSeconds(31));
        await().until(() -> byTime(code).equals(List.of("deadline:1")));
        leaving.bid(code, Auctions.ANA, 5);
        try (var staying = instance(lease)) {
            staying.at(code).come();
            staying.look(code).visit();
            clock.forward(Duration.ofSeconds(57));
            leaving.resign();
            await().until(() -> byTime(code).equals(List.of("deadline:1", "grace:deadline:2")));
            clock.forward(Duration.ofSeconds(16));
            await().until(() -> byTime(code).equals(List.of("deadline:1", "grace:deadline:2", "deadline:2")));
        }
    }

    @Test
    void thatARoomHasSleptHereIsNoReasonToPutAnythingOff() {
        leaving.close();
        try (var alone = new Auctions(database.jdbc(), clock, lease, bell,
                Auctions.limits().sleepAfter(Duration.ofMillis(300)).build())) {
            var code = alone.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
            clock.forward(Duration.ofSeconds(31));
            await().until(() -> byTime(code).equals(List.of("deadline:1")));
            alone.bid(code, Auctions.ANA, 5);
            int wakings = alone.kind.wakings(code);
            await().until(() -> alone.metrics.get("arcane.leases").gauge().value() == 0);
            clock.forward(Duration.ofSeconds(56));
            alone.look(code).visit();
            assertThat(alone.kind.wakings(code)).isGreaterThan(wakings);
            clock.forward(Duration.ofSeconds(5));
            await().until(() -> byTime(code).equals(List.of("deadline:1", "deadline:2")));
        }
    }

    private Auctions instance(LocalLease lease) {
        return new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build());
    }

    /** Seconds before its deadline, as the server may stop at any time. */
    private RoomCode soonDue() {
        var code = leaving.open(new Auction.Command.Open(clock.instant().plusSeconds(600)));
        leaving.bid(code, Auctions.ANA, 5);
        clock.forward(Duration.ofSeconds(595));
        return code;
    }

    private List<String> byTime(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select cmd_id from room_event join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, String.class, code.value());
    }

    private List<Long> epochs(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select e.owner_epoch from room_event e join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, Long.class, code.value());
    }
}
