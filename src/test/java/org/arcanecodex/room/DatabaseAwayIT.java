package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The database is killed in the middle of play, and comes back. */
@BesideOthers
class DatabaseAwayIT {

    @Test
    void everybodyIsToldToTryAgainAndNothingIsLost() throws Exception {
        var server = TestDatabase.ownServer("killed");
        server.create("codex");
        var clock = new ShiftedClock();
        try (var database = new RoomDatabase(server.url("codex"));
                var auctions = new Auctions(database.jdbc(), clock, new LocalLease(clock), new LocalBell(),
                        Auctions.limits().build())) {
            var code = auctions.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
            auctions.at(code).come();
            assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("accepted 2");
            server.kill();
            for (int i = 0; i < 20; i++) {
                assertThat(auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(6)).word())
                        .isEqualTo("try again");
            }
            assertThat(auctions.look(code).visit().state().highest()).isEqualTo(5);
            assertThat(auctions.rooms()
                    .create(new NewRoom<>("toy", 1, Auctions.ANA, "open",
                            new Auction.Command.Open(null))))
                    .isEqualTo(new Creation.Unavailable());
            clock.forward(Duration.ofSeconds(31));
            server.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> auctions
                            .offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(6))
                            .word()
                            .startsWith("accepted"));
            await().until(() -> auctions.look(code).visit().state().lot() == 2
                    || auctions.look(code).visit().state().endsAt().isAfter(clock.instant()));
            var history = auctions.rooms().history(code).orElseThrow();
            assertThat(history.happenings()).extracting(Happening::commandId).contains("open", "mine");
            assertThat(auctions.at(code).numbers()).doesNotHaveDuplicates()
                    .hasSize(auctions.look(code).visit().recent().size());
        } finally {
            server.kill();
        }
    }
}
