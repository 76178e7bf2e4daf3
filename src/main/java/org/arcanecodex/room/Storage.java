package org.arcanecodex.room;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The way to the database. Once it is found to be away, nobody else waits for it: every question fails at once until
 * a probe gets through.
 *
 * <p>For any thread.
 */
final class Storage {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
    private static final long PROBE_EVERY_MILLIS = 250;

    private final JdbcTemplate jdbc;
    private final AtomicBoolean away = new AtomicBoolean();

    Storage(JdbcTemplate jdbc) { this.jdbc = jdbc; }

    /**
     * @throws StorageAway if there was no answer; what was asked may have been done
     * @throws DataAccessException for everything that the database did answer
     */
    <T> T ask(Function<JdbcTemplate, T> question) {
        if (away.get()) {
            throw new StorageAway("The database is away");
        }
        try {
            return question.apply(jdbc);
        } catch (DataAccessException e) {
            if (SqlTrouble.of(e) != SqlTrouble.AWAY) {
                throw e;
            }
            suspect(e);
            throw new StorageAway(e);
        }
    }

    private void suspect(DataAccessException reason) {
        if (away.compareAndSet(false, true)) {
            LOG.warn("The database does not answer, commands are put off: {}", reason.getMessage());
            Thread.ofVirtual().name("database-probe").start(this::probe);
        }
    }

    private void probe() {
        try {
            while (!answers()) {
                Thread.sleep(PROBE_EVERY_MILLIS);
            }
            LOG.info("The database answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            away.set(false);
        }
    }

    private boolean answers() {
        try {
            jdbc.queryForObject("select 1", Integer.class);
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
