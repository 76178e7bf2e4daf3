package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.RunningServer;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestPlayer;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database is away for ten seconds in the middle of a game: dead, or frozen with its connections open. */
class DatabaseForTenSecondsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AWAY = Duration.ofSeconds(10);

    private static EmbeddedMariaDb database;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        database = TestDatabase.ownServer("ten-seconds");
        database.create("codex");
        server = RunningServer.start(database.url("codex"), TestRedis.shared(),
                "--arcane.limits.enabled=false");
    }

    @AfterAll
    static void stop() {
        server.close();
        database.kill();
    }

    @Test
    void dead() {
        survives(database::kill, () -> {
            try {
                database.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void frozen() { survives(() -> database.process().pause(), () -> database.process().resume()); }

    private static void survives(Runnable goes, Runnable comesBack) {
        try (var ana = server.guest("Ana"); var ben = server.guest("Ben")) {
            var code = ana.createRoom("quiet-coach", "public", 2);
            var table = List.of(ana, ben);
            table.forEach(player -> accepted(player.connect(code).join()));
            table.forEach(player -> accepted(player.request("ready", Map.of("on", true))));

            goes.run();
            var id = "start-" + code;
            var until = System.nanoTime() + AWAY.toNanos();
            assertThat(refusal(ana.request("start", id, Map.of()))).isEqualTo("RETRY");
            assertThat(refusal(ben.request("chat", Map.of("channel", "table", "text", "?")))).isEqualTo("RETRY");
            assertThat(server.http().get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(server.http().get("/health/live").statusCode()).isEqualTo(200);

            await().atMost(PATIENCE).until(() -> System.nanoTime() - until > 0);
            comesBack.run();
            await().atMost(PATIENCE).until(() -> ana.request("start", id, Map.of()).get("ok").asBoolean());
            await().atMost(PATIENCE).until(() -> server.http().get("/health/ready").statusCode() == 200);
            assertThat(rows(id)).as("done once, however often it was sent").isEqualTo(1);
            PlayingBot.playUntil(table, "EPILOGUE");
            table.forEach(player -> assertThat(player.complaints()).isEmpty());
        }
    }

    private static int rows(String commandId) {
        try (var connection = DriverManager.getConnection(database.url("codex"), "root", "");
                var query = connection.prepareStatement("select count(*) from room_event where cmd_id = ?")) {
            query.setString(1, commandId);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(JsonNode answer) {
        return answer.get("ok").asBoolean() ? "OK" : answer.get("error").get("code").asString();
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }
}
