package org.arcanecodex.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The clock of a real database. */
class ClockAlignmentIT {

    private static final Instant ROSWELL = Instant.parse("1947-07-08T12:00:00.25Z");

    @Test
    void aWrongClockIsSetByTheDatabases() {
        var database = new SingleConnectionDataSource(TestDatabase.fresh(), "root", "", true);
        try {
            var client = JdbcClient.create(database);
            client.sql("set time_zone = '-07:00'").update();
            client.sql("set timestamp = 1234567890.5").update();
            var clock = new ServerClock(() -> ROSWELL, System::nanoTime);
            var properties = new ClockProperties(Duration.ofHours(1), Duration.ofMillis(250));
            var alignment = new ClockAlignment(clock, client, properties, new SimpleMeterRegistry());
            alignment.start();
            alignment.stop();
            assertThat(clock.instant()).isBetween(Instant.ofEpochSecond(1234567890), Instant.ofEpochSecond(1234567950));
        } finally {
            database.destroy();
        }
    }

    @Test
    void withoutADatabaseItGoesOnAsItWas() {
        var nowhere = new SingleConnectionDataSource("jdbc:mysql://127.0.0.1:1/none", "root", "", true);
        var clock = new ServerClock(() -> ROSWELL, () -> 0L);
        new ClockAlignment(clock, JdbcClient.create(nowhere), new ClockProperties(Duration.ofHours(1), Duration.ZERO),
                new SimpleMeterRegistry()).align();
        assertThat(clock.instant()).isEqualTo(ROSWELL);
    }
}
