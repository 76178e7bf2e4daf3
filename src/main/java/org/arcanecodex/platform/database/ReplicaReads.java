package org.arcanecodex.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections to the copy of the database; while it does not answer, to the database itself. */
final class ReplicaReads extends AbstractDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaReads.class);

    private final DataSource replica;
    private final DataSource primary;
    private final long pauseNanos;
    private final Counter fromReplica;
    private final Counter fromPrimary;
    private volatile long awayUntil = System.nanoTime();

    ReplicaReads(DataSource replica, DataSource primary, Duration pause, MeterRegistry metrics) {
        this.replica = replica;
        this.primary = primary;
        this.pauseNanos = pause.toNanos();
        this.fromReplica = reads(metrics, "replica");
        this.fromPrimary = reads(metrics, "primary");
    }

    private static Counter reads(MeterRegistry metrics, String from) {
        return Counter.builder("arcane.database.replica.reads")
                .description("Read-only transactions, by who answered them")
                .tag("from", from)
                .register(metrics);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - awayUntil >= 0) {
            try {
                var connection = replica.getConnection();
                fromReplica.increment();
                return connection;
            } catch (SQLException e) {
                awayUntil = System.nanoTime() + pauseNanos;
                LOG.warn("The copy of the database does not answer, reading from the database itself: {}",
                        e.getMessage());
            }
        }
        fromPrimary.increment();
        return primary.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
