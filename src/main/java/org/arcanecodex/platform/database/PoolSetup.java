package org.arcanecodex.platform.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * Gives the pool its settings, and puts around it what they ask for: a watch on slow statements, spans of all, and a
 * copy of the database for read-only transactions.
 */
final class PoolSetup implements DestructionAwareBeanPostProcessor {

    private final ObjectProvider<DatabaseProperties> settings;
    private final ObjectProvider<MeterRegistry> metrics;
    private final ObjectProvider<Tracing> tracing;
    private final List<HikariDataSource> replicas = new CopyOnWriteArrayList<>();

    PoolSetup(ObjectProvider<DatabaseProperties> settings, ObjectProvider<MeterRegistry> metrics,
            ObjectProvider<Tracing> tracing) {
        this.settings = settings;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Pools.set(pool, settings.getObject());
            Pools.reconnect(pool, settings.getObject());
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? around(pool, settings.getObject()) : bean;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (bean instanceof HikariDataSource) {
            replicas.forEach(HikariDataSource::close);
        }
    }

    private DataSource around(HikariDataSource pool, DatabaseProperties properties) {
        var watched = watched(pool, properties);
        if (properties.replicaUrl().isBlank()) {
            return watched;
        }
        var replica = Pools.replica(pool, properties, metrics.getObject());
        replicas.add(replica);
        var routed = new LazyConnectionDataSourceProxy(watched);
        routed.setReadOnlyDataSource(new ReplicaReads(watched(replica, properties), watched,
                properties.replicaPause(), metrics.getObject()));
        return routed;
    }

    private DataSource watched(HikariDataSource pool, DatabaseProperties properties) {
        DataSource watched = properties.slowQuery().isZero() ? pool
                : new SlowQueries(pool, properties.slowQuery(), metrics.getObject());
        var spans = tracing.getIfAvailable(() -> Tracing.OFF);
        return spans.isOn() ? new TracedQueries(watched, spans) : watched;
    }
}
