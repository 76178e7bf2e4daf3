package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The runtime as the application puts it together. */
@ServerTest
class RoomRuntimeIT {

    @Autowired
    RoomRuntime runtime;

    @Autowired
    InstantSource clock;

    @Test
    void aFeatureOpensItsRooms() {
        var kind = new AuctionKind();
        var creation = runtime.open(kind)
                .create(new NewRoom<>("toy", 1, Auctions.ANA, "open", new Auction.Command.Open(null)));
        assertThat(creation).isInstanceOf(Creation.Created.class);
    }

    @Test
    void theClockFollowsTheDatabase() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
