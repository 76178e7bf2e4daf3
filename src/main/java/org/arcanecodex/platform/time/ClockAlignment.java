package org.arcanecodex.platform.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database for the time, at the start and every now and then. */
final class ClockAlignment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockAlignment.class);
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final ServerClock clock;
    private final JdbcClient database;
    private final ClockProperties properties;
    private volatile double lastSeconds;
    private volatile ScheduledExecutorService beat = none();

    ClockAlignment(ServerClock clock, JdbcClient database, ClockProperties properties, MeterRegistry metrics) {
        this.clock = clock;
        this.database = database;
        this.properties = properties;
        Gauge.builder("arcane.clock.offset.seconds", this, alignment -> alignment.lastSeconds)
                .description("By how much the last measurement moved this instance's clock")
                .register(metrics);
    }

    void align() {
        try {
            var behind = clock.align(this::databaseTime);
            lastSeconds = behind.toNanos() / 1e9;
            if (behind.abs().compareTo(properties.worthALine()) > 0) {
                LOG.warn("The clock was {} ms off the database's and has been set", behind.toMillis());
            }
        } catch (DataAccessException e) {
            LOG.warn("The database did not tell the time: {}", e.getMessage());
        }
    }

    private Instant databaseTime() {
        var seconds = database.sql("select unix_timestamp(now(6))").query(BigDecimal.class).single();
        long micros = seconds.multiply(MICROS).longValue();
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    @Override
    public void start() {
        align();
        beat = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("clock").factory());
        long every = properties.alignEvery().toMillis();
        beat.scheduleWithFixedDelay(this::align, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        beat.shutdownNow();
        beat = none();
    }

    @Override
    public boolean isRunning() { return !beat.isShutdown(); }

    /** Before everything that acts by the time, and after it at the end. */
    @Override
    public int getPhase() { return Integer.MIN_VALUE / 2; }

    private static ScheduledExecutorService none() {
        var none = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        none.shutdown();
        return none;
    }
}
