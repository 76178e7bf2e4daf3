package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ReconnectingTest {

    private final Database database = new Database();
    private final Reconnecting reconnecting = new Reconnecting(database, Duration.ofMillis(1));

    @Test
    void aDatabaseThatWasNeverThereIsMissedAtOnce() {
        database.failures = 1;

        assertThatThrownBy(reconnecting::getConnection).isInstanceOf(SQLException.class);
        assertThat(database.asked).isEqualTo(1);
    }

    @Test
    void oneThatWasThereIsAskedUntilItIsBack() throws SQLException {
        reconnecting.getConnection();
        database.failures = 5;

        assertThat(reconnecting.getConnection("ana", "secret")).isNotNull();
        assertThat(database.asked).isEqualTo(7);
    }

    @Test
    void whoClosesThePoolIsNotKeptWaiting() throws SQLException {
        reconnecting.getConnection();
        database.failures = Integer.MAX_VALUE;
        Thread.currentThread().interrupt();

        assertThatThrownBy(reconnecting::getConnection).isInstanceOf(SQLException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Away for so many questions. */
    private static final class Database extends AbstractDataSource {

        private int failures;
        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (failures-- > 0) {
                throw new SQLException("away", "08S01");
            }
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                    (proxy, method, arguments) -> null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException { return getConnection(); }
    }
}
