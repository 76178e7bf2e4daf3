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
    void itTakesOverWhatWasSaidAsFarAsThatIsSure() {
        var moved = clock.align(() -> answer(Duration.ofMillis(200), EIGHT.plusSeconds(30)));
        assertThat(moved).isEqualTo(Duration.ofSeconds(30).minusMillis(200));
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(30));
    }

    @Test
    void aClockThatIsAheadGoesBack() {
        var moved = clock.align(() -> answer(Duration.ofMillis(2), EIGHT.minusSeconds(3)));
        assertThat(moved).isEqualTo(Duration.ofSeconds(-3));
        assertThat(clock.instant()).isEqualTo(EIGHT.minusSeconds(3).plusMillis(2));
    }

    @Test
    void aSlowAnswerDoesNotMoveAClockThatMayBeRight() {
        clock.align(() -> answer(Duration.ofSeconds(2), EIGHT.plusMillis(1_900)));
        assertThat(clock.instant()).isEqualTo(EIGHT.plusSeconds(2));
    }

    /** An answer that takes so long. */
    private Instant answer(Duration time, Instant said) {
        nanos.addAndGet(time.toNanos());
        return said;
    }
}
