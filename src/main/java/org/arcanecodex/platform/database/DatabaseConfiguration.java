package org.arcanecodex.platform.database;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.arcanecodex.platform.trace.Tracing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the pool as the settings want it, and the tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static PoolSetup databasePool(ObjectProvider<DatabaseProperties> properties,
            ObjectProvider<MeterRegistry> metrics, ObjectProvider<Tracing> tracing) {
        return new PoolSetup(properties, metrics, tracing);
    }

    @Bean
    FlywayMigrationStrategy sharedMigration(DataSource database) {
        return new SharedMigration(() -> FirstConnection.to(database));
    }
}
