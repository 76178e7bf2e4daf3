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

    private List<Long> epochs(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select e.owner_epoch from room_event e join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, Long.class, code.value());
    }
}
