package org.arcanecodex.platform.database;

import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs statements that take long. */
final class SlowQueries extends StatementWatch {

    private static final Logger LOG = LoggerFactory.getLogger("arcane.slow-query");

    private final long nanos;
    private final Counter slow;

    SlowQueries(DataSource source, Duration from, MeterRegistry metrics) {
        super(source);
        this.nanos = from.toNanos();
        this.slow = Counter.builder("arcane.database.slow")
                .description("Statements that took longer than the setting says")
                .register(metrics);
    }

    @Override
    @Nullable
    Object around(String statement, Execution execution) throws Throwable {
        long start = System.nanoTime();
        try {
            return execution.run();
        } finally {
            long took = System.nanoTime() - start;
            if (took >= nanos) {
                slow.increment();
                LOG.warn("{} ms: {}", took / 1_000_000, statement);
            }
        }
    }
}
