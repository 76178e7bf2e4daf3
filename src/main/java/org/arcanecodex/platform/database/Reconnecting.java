package org.arcanecodex.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Asks a database that was there before, and is away, for a connection again and again. The pool itself waits longer
 * after each failure, five seconds in the end, and so would anybody who plays when the database is back.
 */
final class Reconnecting extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(Reconnecting.class);

    /** Then the pool learns of the failure, to tell it; and asks again. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final Duration every;
    private volatile boolean reached;

    Reconnecting(DataSource database, Duration every) {
        super(database);
        this.every = every;
    }

    private interface Attempt {
        Connection connect() throws SQLException;
    }

    @Override
    public Connection getConnection() throws SQLException { return connection(super::getConnection); }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connection(() -> super.getConnection(user, password));
    }

    private Connection connection(Attempt attempt) throws SQLException {
        long began = System.nanoTime();
        while (true) {
            try {
                var connection = attempt.connect();
                reached = true;
                return connection;
            } catch (SQLException e) {
                if (!reached || !mayHeal(e) || System.nanoTime() - began > AT_MOST.toNanos()) {
                    throw e;
                }
                LOG.debug("The database is away: {}", e.getMessage());
                pause(e);
            }
        }
    }

    /** Without a connection (08), and not because of who asks or for what. */
    private static boolean mayHeal(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
    }

    /** Whoever closes the pool interrupts. */
    private void pause(SQLException away) throws SQLException {
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
