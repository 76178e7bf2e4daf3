package org.arcanecodex.platform.database;

import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the tables to this version while other instances do the same.
 *
 * <p>Flyway looks for its own table first and whether the schema is empty after that: who asks while another instance
 * begins takes a fresh database for a foreign one. So it is asked again, for a while.
 */
final class SharedMigration implements FlywayMigrationStrategy {

    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Runnable first;
    private final Runnable pause;

    /** @param first what is done before, and fails if the database does not answer: Flyway itself would wait for ever */
    SharedMigration(Runnable first) {
        this(first, SharedMigration::nap);
    }

    SharedMigration(Runnable first, Runnable pause) {
        this.first = first;
        this.pause = pause;
    }

    @Override
    public void migrate(Flyway flyway) {
        first.run();
        for (int left = TRIES;; left--) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException e) {
                if (left == 0 || e.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                    throw e;
                }
                pause.run();
            }
        }
    }

    private static void nap() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another instance makes the tables", e);
        }
    }
}
