package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** A database that takes connections and says nothing, as one that is frozen or behind a wrong port does. */
class FirstConnectionTest {

    @Test
    void silenceIsNotWaitedForWithoutEnd() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new MigrateCommand().run(List.of(
                    "--DATABASE_URL=jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/codex",
                    "--arcane.database.answer-timeout=1s")))
                    .isInstanceOfSatisfying(CannotGetJdbcConnectionException.class,
                            failure -> assertThat(((SQLException) failure.getCause()).getSQLState()).startsWith("08"));
        }
    }
}
