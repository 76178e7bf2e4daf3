package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several instances may start at once over an empty database; one that belongs to somebody else is left alone. */
class SharedMigrationIT {

    private static final Runnable NOTHING = () -> {
    };

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.fresh(), "root", "");
    private final JdbcClient sql = JdbcClient.create(database);
    private final Flyway flyway = Flyway.configure().dataSource(database).load();

    @BeforeEach
    void somethingIsThereButNoHistory() {
        sql.sql("create table seen_too_early (id int primary key)").update();
    }

    @Test
    void whoLooksWhileAnotherBeginsAsksAgain() {
        new SharedMigration(NOTHING, () -> sql.sql("drop table seen_too_early").update()).migrate(flyway);

        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void aForeignDatabaseStaysAsItIs() {
        var asked = new AtomicInteger();

        assertThatThrownBy(() -> new SharedMigration(NOTHING, asked::incrementAndGet).migrate(flyway))
                .isInstanceOf(FlywayException.class);

        assertThat(asked).hasPositiveValue();
        assertThat(sql.sql("show tables").query(String.class).list()).containsExactly("seen_too_early");
    }
}
