package org.arcanecodex.room;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.arcanecodex.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fresh database with the tables of this module, and a pool as in production. */
final class RoomDatabase implements AutoCloseable {

    private final HikariDataSource pool;

    RoomDatabase() { this(TestDatabase.fresh()); }

    RoomDatabase(String url) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("root");
        pool.setPassword("");
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(3000);
        pool.setValidationTimeout(1000);
        pool.addDataSourceProperty("connectTimeout", "2000");
        pool.addDataSourceProperty("socketTimeout", "5000");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=2");
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
    }

    DataSource source() { return pool; }

    JdbcTemplate jdbc() { return new JdbcTemplate(pool); }

    @Override
    public void close() { pool.close(); }
}
