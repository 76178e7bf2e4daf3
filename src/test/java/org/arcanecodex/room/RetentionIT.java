package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rooms whose time is over are deleted with everything of theirs; others are not touched. */
class RetentionIT {

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();
    private final RoomProperties limits = Auctions.limits().sleepAfter(Duration.ofMillis(50)).build();
    private final Auctions auctions = new Auctions(database.jdbc(), clock, new LocalLease(clock), new LocalBell(),
            limits);
    private final List<Object> facts = new ArrayList<>();
    private final Retention retention = new Retention(database.jdbc(),
            new TransactionTemplate(new JdbcTransactionManager(database.source())), facts::add, clock, limits);

    @AfterEach
    void close() {
        auctions.close();
        database.close();
    }

    @Test
    void roomsThatWereNeverStartedGoAfterADay() {
        var code = auctions.open();
        assertThat(retention.sweep()).isZero();
        long roomId = database.jdbc().queryForObject("select room_id from room", Long.class);
        clock.forward(Duration.ofHours(25));
        assertThat(retention.sweep()).isEqualTo(1);
        assertThat(facts).containsExactly(new RoomsForgotten(List.of(code), List.of(roomId)));
        assertThat(rows()).isZero();
    }

    @Test
    void aRoomThatIsPlayedStays() {
        var code = auctions.open();
        auctions.bid(code, Auctions.ANA, 5);
        awaitNoted(code, RoomStatus.RUNNING);
        clock.forward(Duration.ofDays(365));
        assertThat(retention.sweep()).isZero();
    }

    @Test
    void aLobbyInWhichSomethingHappenedStays() {
        var code = auctions.open();
        clock.forward(Duration.ofHours(23));
        auctions.say(code, Auctions.ANA, new Auction.Command.LookIn());
        clock.forward(Duration.ofHours(2));
        assertThat(retention.sweep()).isZero();
    }

    @Test
    void roomsThatClosedWithoutHavingBeenStartedGoAfterADayToo() {
        var unplayed = auctions.open();
        auctions.say(unplayed, Auctions.ANA, new Auction.Command.Shut());
        var played = auctions.open();
        auctions.bid(played, Auctions.ANA, 5);
        auctions.say(played, Auctions.ANA, new Auction.Command.Shut());
        awaitNoted(unplayed, RoomStatus.CLOSED);
        awaitNoted(played, RoomStatus.CLOSED);
        clock.forward(Duration.ofHours(23));
        assertThat(retention.sweep()).isZero();
        clock.forward(Duration.ofHours(2));
        assertThat(retention.sweep()).isEqualTo(1);
        assertThat(auctions.find(unplayed)).isEmpty();
        assertThat(auctions.find(played)).isPresent();
    }

    @Test
    void whatAnOlderVersionClosedIsKeptAsIfItHadBeenStarted() {
        var code = auctions.open();
        auctions.say(code, Auctions.ANA, new Auction.Command.Shut());
        awaitNoted(code, RoomStatus.CLOSED);
        database.jdbc().update("update room set closed_unplayed_at = null");
        clock.forward(Duration.ofHours(25));
        assertThat(retention.sweep()).isZero();
    }

    @Test
    void closedRoomsGoAfterTheirTime() {
        var code = auctions.open();
        auctions.bid(code, Auctions.ANA, 5);
        auctions.say(code, Auctions.ANA, new Auction.Command.Shut());
        var open = auctions.open();
        auctions.bid(open, Auctions.ANA, 5);
        awaitNoted(code, RoomStatus.CLOSED);
        awaitNoted(open, RoomStatus.RUNNING);
        clock.forward(Duration.ofDays(31));
        assertThat(retention.sweep()).isEqualTo(1);
        assertThat(auctions.find(code)).isEmpty();
        assertThat(auctions.find(open)).isPresent();
    }

    @Test
    void manyGoInSeveralTransactions() {
        for (int i = 0; i < 45; i++) {
            auctions.ports.store()
                    .insert(new RoomCode("K7QX" + RoomCode.SIGNS.charAt(i % 30)
                            + RoomCode.SIGNS.charAt(i / 30)), new NewRoom<>("toy", 1, Auctions.ANA, "open", "unused"),
                            "0".repeat(64), new byte[61], clock.instant());
        }
        clock.forward(Duration.ofHours(25));
        assertThat(retention.sweep()).isEqualTo(45);
        assertThat(facts).hasSize(3);
    }

    /** What a room has come to is written beside it a moment after the answer. */
    private void awaitNoted(RoomCode code, RoomStatus status) {
        await().until(() -> database.jdbc()
                .queryForObject("select status from room where code = ?", String.class, code.value())
                .equals(status.name()));
    }

    private long rows() {
        return database.jdbc().queryForObject("""
                                              select (select count(*) from room) + (select count(*) from room_event)
                                                     + (select count(*) from room_snapshot)
                                              """, Long.class);
    }
}
