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

/** Today's version and the next one on the same rooms. */
class RollingUpgradeIT {

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();
    private final LocalBell bell = new LocalBell();
    /** Nothing runs out by itself here: what is free was given back. */
    private final LocalLease lease = new LocalLease(() -> Instant.EPOCH);
    private final Auctions today = instance(new AuctionKind());

    @AfterEach
    void close() {
        today.close();
        database.close();
    }

    @Test
    void whoDoesNotKnowAnEventLeavesTheRoomToNewerOnesAndKeepsNothingOfIt() {
        var code = today.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        today.close();
        writeTheNextVersionsBid(code, 2);
        try (var old = instance(new AuctionKind())) {
            clock.forward(Duration.ofSeconds(40));
            await().until(() -> old.count("arcane.rooms.unreadable") > 0);
            assertThat(old.bid(code, Auctions.ANA, 9)).isEqualTo("try again");
            assertThat(old.look(code).word()).isEqualTo("unavailable");
            assertThat(old.count("arcane.rooms.unreadable")).as("nobody tries again and again").isEqualTo(1);
            try (var next = instance(new AuctionKind(AuctionKind.nextCodec()))) {
                await().until(() -> times(code).contains("grace:deadline:1"));
                assertThat(next.bid(code, Auctions.ANA, 9)).startsWith("accepted");
            }
        }
    }

    @Test
    void whoMeetsItInTheMiddleOfAGameSendsEverybodyElsewhere() {
        var code = today.open();
        today.at(code).come();
        today.look(code).visit();
        writeTheNextVersionsBid(code, 2);
        assertThat(today.bid(code, Auctions.ANA, 9)).as("the command in hand").isEqualTo("try again");
        await().until(() -> today.at(code).timesLost() == 1);
        try (var next = instance(new AuctionKind(AuctionKind.nextCodec()))) {
            assertThat(next.bid(code, Auctions.ANA, 9)).isEqualTo("accepted 3");
        }
    }

    private void writeTheNextVersionsBid(RoomCode code, long seq) {
        database.jdbc()
                .update("""
                        insert into room_event(room_id, seq, actor_id, cmd_id, type, payload, created_at)
                        select room_id, ?, 'a:1', 'next', 'bid.v1', ?, 0 from room where code = ?
                        """, seq, """
                                  {"command": {"t": "bid.v1", "amount": 5},
                                   "events": [{"t": "bid-made.v3", "by": 1, "amount": 5, "luck": 7}]}
                                  """, code.value());
        database.jdbc().update("delete from room_snapshot");
    }

    private Auctions instance(AuctionKind kind) {
        return new Auctions(kind, database.jdbc(), clock, lease, bell, Auctions.limits().build());
    }

    private List<String> times(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select cmd_id from room_event join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, String.class, code.value());
    }
}
