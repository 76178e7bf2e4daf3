package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.arcanecodex.account.Accounts;
import org.arcanecodex.gateway.Connections;
import org.arcanecodex.gateway.MessageRouter;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database goes away in the middle of an evening, and people too; both come back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"SOCKET_PORT=0", "MANAGEMENT_PORT=0",
        "SECRET_KEY=only-for-tests-0123456789abcdef0123456789abcdef", "DB_TIMEOUT=3000",
        "arcane.adventure.absent-after=300ms"})
@DirtiesContext
class DatabaseAwayIT {

    private static final EmbeddedMariaDb DATABASE = TestDatabase.ownServer("database-away");

    @Autowired
    private MessageRouter router;

    @Autowired
    private Connections connections;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoomMaking making;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.create("away");
        properties.add("DATABASE_URL", () -> DATABASE.url("away"));
        properties.add("DATABASE_USER", () -> "root");
        properties.add("DATABASE_PASSWORD", () -> "");
    }

    /** As long as others have every connection, nobody waits for ever, and nothing is lost. */
    @Test
    void whileEveryConnectionIsTakenCommandsAreToBeRepeated() throws Exception {
        var ana = guest("Bea", "192.0.2.7");
        assertThat(ana.tries("room.join", Map.of("code", room(ana)))).isEqualTo("OK");
        var taken = new ArrayList<Connection>();
        try {
            for (int i = database.unwrap(HikariDataSource.class).getMaximumPoolSize(); i > 0; i--) {
                taken.add(database.getConnection());
            }
            assertThat(ana.says("ready", "full-1", Map.of("on", true)).get("error").get("code").asString())
                    .isEqualTo("RETRY");
        } finally {
            for (var one : taken) {
                one.close();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> ana.says("ready", "full-1", Map.of("on", true)).get("ok").asBoolean());
        assertThat(jdbc.queryForObject("select count(*) from room_event where cmd_id = 'full-1'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whileItIsAwayCommandsAreToBeRepeatedAndAfterItNothingIsLostOrDoubled() throws IOException {
        var ana = guest("Ana", "192.0.2.1");
        var code = room(ana);
        assertThat(ana.tries("room.join", Map.of("code", code))).isEqualTo("OK");
        DATABASE.kill();
        var refused = ana.says("ready", "ready-1", Map.of("on", true)).get("error");
        assertThat(refused.get("code").asString()).isEqualTo("RETRY");
        assertThat(refused.get("retryable").asBoolean()).isTrue();
        assertThat(ana.tries("chat", Map.of("channel", "table", "text", "hello?"))).isEqualTo("RETRY");
        assertThat(guestWithoutName().tries("room.join", Map.of("code", "ZZZZZZ"))).isEqualTo("RETRY");
        DATABASE.start();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> ana
                        .says("ready", "ready-1", Map.of("on", true))
                        .get("ok")
                        .asBoolean());
        assertThat(jdbc.queryForObject("select count(*) from room_event where cmd_id = 'ready-1'", Integer.class))
                .isEqualTo(1);
        assertThat(ana.says("room.join", Map.of("code", code))
                .get("d")
                .get("view")
                .get("seats")
                .get(0)
                .get("done")
                .asBoolean()).isTrue();
    }

    @Test
    void whoIsGoneForLongIsAwayAndIsBackAtOnce() {
        var ana = guest("Ana", "192.0.2.1");
        var ben = guest("Ben", "192.0.2.2");
        var code = room(ana);
        ana.says("room.join", Map.of("code", code));
        ben.says("room.join", Map.of("code", code));
        ben.tries("ready", Map.of("on", true));
        assertThat(ana.tries("start", Map.of())).isEqualTo("OK");
        connections.remove(ben.connection);
        await().atMost(Duration.ofSeconds(20)).until(() -> kinds(ana).contains("AWAY"));
        var again = ben.again(connections);
        assertThat(again.tries("room.join", Map.of("code", code))).isEqualTo("OK");
        await().atMost(Duration.ofSeconds(20)).until(() -> kinds(ana).endsWith("HUMAN"));
    }

    /** How the seats that changed were held, one after the other. */
    private static String kinds(Caller caller) {
        var kinds = new StringBuilder();
        caller.connection.told("frame").forEach(frame -> frame.get("d").get("events").forEach(event -> {
            if (event.get("t").asString().equals("seat-changed")) {
                kinds.append(' ').append(event.get("seat").get("kind").asString());
            }
        }));
        return kinds.toString();
    }

    private String room(Caller host) {
        return making.make(host.connection.identity().account(), "198.51.100.1",
                new RoomMaking.Wish("five-to-noon", "public", 4, null, null)).code().value();
    }

    private Caller guest(String name, String address) {
        return Caller.guest(router, connections, accounts, name, address);
    }

    private Caller guestWithoutName() {
        return Caller.stranger(router, connections, 4711);
    }
}
