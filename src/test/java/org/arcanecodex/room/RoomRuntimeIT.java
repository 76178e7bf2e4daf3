package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The runtime as the application puts it together. */
@ServerTest
class RoomRuntimeIT {

    @Autowired
    RoomRuntime runtime;

    @Autowired
    Rooms<?, ?, ?> rooms;

    @Autowired
    InstantSource clock;

    @Test
    void theRoomsOfTheGameAreOpenAndOnlyThose() {
        assertThat(runtime.isRunning()).isTrue();
        assertThat(rooms.history(new RoomCode("ZZZZZZ"))).isEmpty();
        assertThatThrownBy(() -> runtime.open(new AuctionKind())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theClockFollowsTheDatabase() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
