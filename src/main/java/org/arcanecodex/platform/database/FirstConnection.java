package org.arcanecodex.platform.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Asks the database for a connection with the limits that the pool's have, before anybody asks it without any: of one that
 * takes connections and then says nothing, it is known after a while that it does not answer.
 */
final class FirstConnection {

    private FirstConnection() {}

    /** @throws CannotGetJdbcConnectionException if it gives none */
    static void to(DataSource database) {
        try (var _ = beneath(database.unwrap(HikariDataSource.class)).getConnection()) {
            return;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database gives no connection", e);
        }
    }

    /** The pool itself would complain in many lines. */
    private static DataSource beneath(HikariDataSource pool) {
        return pool.getDataSource() == null ? Pools.beneath(pool) : pool.getDataSource();
    }
}
