package org.arcanecodex.platform.database;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import com.zaxxer.hikari.util.DriverDataSource;
import io.micrometer.core.instrument.MeterRegistry;

/** Sets what the pool and the driver know in milliseconds and numbers only. */
final class Pools {

    private static final long SHORTEST_LEAK = 2_000;

    private Pools() {}

    static void set(HikariDataSource pool, DatabaseProperties properties) {
        pool.setMaximumPoolSize(properties.connections());
        pool.setMaxLifetime(properties.connectionLife().toMillis());
        pool.setConnectionTimeout(properties.timeout().toMillis());
        pool.setValidationTimeout(Math.min(1_000, properties.timeout().toMillis()));
        if (properties.leakAfter().isPositive()) {
            pool.setLeakDetectionThreshold(Math.max(SHORTEST_LEAK, properties.leakAfter().toMillis()));
        }
        pool.addDataSourceProperty("connectTimeout", Long.toString(properties.timeout().toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(properties.answerTimeout().toMillis()));
    }

    /** Back soon after the database is. Everything else must have been set. */
    static void reconnect(HikariDataSource pool, DatabaseProperties properties) {
        pool.setDataSource(new Reconnecting(beneath(pool), properties.reconnectEvery()));
    }

    /** Connections as the pool's, each of them new. */
    static DataSource beneath(HikariDataSource pool) {
        return new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(), pool.getDataSourceProperties(),
                pool.getUsername(), pool.getPassword());
    }

    /** As the pool of the database itself, but for who reads only. It need not be there at the start. */
    static HikariDataSource replica(HikariDataSource like, DatabaseProperties properties, MeterRegistry metrics) {
        var replica = new HikariDataSource();
        replica.setPoolName(like.getPoolName() + "-replica");
        replica.setJdbcUrl(properties.replicaUrl());
        replica.setUsername(properties.replicaUser().isEmpty() ? like.getUsername() : properties.replicaUser());
        replica.setPassword(properties.replicaUser().isEmpty() ? like.getPassword() : properties.replicaPassword());
        replica.setDataSourceProperties(like.getDataSourceProperties());
        replica.setReadOnly(true);
        replica.setInitializationFailTimeout(-1);
        replica.setKeepaliveTime(like.getKeepaliveTime());
        set(replica, properties);
        replica.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(metrics));
        return replica;
    }
}
