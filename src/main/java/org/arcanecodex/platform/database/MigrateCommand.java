package org.arcanecodex.platform.database;

import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import org.arcanecodex.platform.command.Command;
import org.arcanecodex.platform.command.Workbench;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Brings the database's tables to this version and ends: for those who do not want an instance to do it at its start. */
class MigrateCommand implements Command {

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String purpose() {
        return "brings the database's tables to this version";
    }

    @Override
    public int run(List<String> arguments) {
        try (var bench = Workbench.database(arguments, Migrations.class)) {
            var pool = bench.getBean(HikariDataSource.class);
            Pools.set(pool, bench.getBean(DatabaseProperties.class));
            FirstConnection.to(pool);
            var flyway = bench.getBean(Flyway.class);
            var done = flyway.migrate().migrationsExecuted;
            System.out.println(new DatabaseAddress(bench.getEnvironment()).shown() + ": " + done
                    + " migrations done, now at version " + version(flyway.info().current()));
            return 0;
        }
    }

    private static String version(@Nullable MigrationInfo at) {
        return at == null || at.getVersion() == null ? "none" : at.getVersion().toString();
    }

    /** Flyway as the server has it, except that nothing happens before it is asked. Without a stereotype: no server finds it. */
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Migrations {

        @Bean
        FlywayMigrationStrategy onlyWhenAsked() {
            return _ -> {
            };
        }
    }
}
