package org.arcanecodex.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static final Instant EIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5_000);
    private final ServerClock clock = new ServerClock(() -> EIGHT, nanos::get);

    @Test
    void itGoesOnByTheSteadyClock() {
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(3));
    }

    @Test
    void itTakesOverWhatWasSaidHalfwayThroughTheQuestion() {
        var behind = clock.align(() -> {
            nanos.addAndGet(Duration.ofMillis(200).toNanos());
            return EIGHT.plusSeconds(30);
        });
        assertThat(behind).isEqualTo(Duration.ofSeconds(30).minusMillis(100));
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(30).plusMillis(100));
    }
}
