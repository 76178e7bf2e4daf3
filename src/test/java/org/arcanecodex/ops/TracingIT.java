package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import com.mysql.cj.jdbc.MysqlDataSource;
import org.arcanecodex.testkit.RunningServer;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestPlayer;
import org.arcanecodex.testkit.TestRedis;
import org.arcanecodex.testkit.TraceCollector;
import org.arcanecodex.testkit.TraceCollector.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** One name and one trace from the edge to the journal, on both doors. */
class TracingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EDGE = "0123456789abcdef-edge";

    private static TraceCollector collector;
    private static String database;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector();
        database = TestDatabase.fresh();
        server = RunningServer.start(database, TestRedis.shared(),
                "--OTEL_EXPORTER_OTLP_ENDPOINT=" + collector.url() + "/");
    }

    @AfterAll
    static void stop() {
        server.close();
        collector.close();
    }

    @Test
    void aMessageIsOneTraceFromTheSocketThroughTheRoomToTheDatabaseAndRedis() {
        try (var ana = server.guest("Ana")) {
            var code = ana.createRoom("quiet-coach", "public", 1);
            ana.connect(code).join();
            assertThat(ana.request("ready", "the-command", java.util.Map.of("on", true)).get("ok").asBoolean())
                    .isTrue();
        }
        var message = await().atMost(PATIENCE)
                .until(() -> first(span -> "the-command".equals(span.attributes().get("arcane.command.id"))),
                        span -> span != null);
        assertThat(message.parent()).isEmpty();
        assertThat(message.name()).isEqualTo("message Ready");
        assertThat(message.attributes()).containsEntry("arcane.outcome", "OK");
        var room = child("room ready.v1", message);
        var insert = child("insert room_event", room);
        assertThat(insert.attributes().get("db.query.text")).startsWith("insert into room_event(")
                .doesNotContain("Ana");
        child("publish", room);
        assertThat(server.management()
                .get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0")
                .body()).contains("trace_id=");
    }

    @Test
    void aRequestIsOneTrace() {
        server.http().get("/api/v1/rooms", "X-Request-Id", "lists-the-rooms");
        var request = await().atMost(PATIENCE)
                .until(() -> first(span -> "lists-the-rooms".equals(span.attributes().get("arcane.request.id"))),
                        span -> span != null);
        assertThat(request.attributes()).containsEntry("http.route", "/api/v1/rooms")
                .containsEntry("http.response.status_code", "200");
    }

    @Test
    void theEdgesNameIsInTheJournalForThoseWhoPlayByWebSocket() {
        var ana = server.guest("Ana");
        var code = ana.createRoom("quiet-coach", "public", 1);
        try (var line = Line.open(URI.create(server.url().toString().replace("http", "ws") + "/ws?room=" + code))) {
            line.say("{\"t\":\"session.hello\",\"id\":\"hello\",\"d\":{\"token\":\"" + ana.token() + "\"}}",
                    "\"hello\"");
            line.say(join(code), "\"join-1\"");
        }
        assertThat(journalled(ana)).startsWith(EDGE + "-");
    }

    @Test
    void theEdgesNameIsInTheJournalForThoseWhoPlayBySocketIo() {
        var ana = server.guest("Ana");
        var code = ana.createRoom("quiet-coach", "public", 1);
        try (var line = Line.open(URI.create(server.socketUrl().toString().replace("http", "ws")
                + "/socket.io/?EIO=4&transport=websocket&room=" + code))) {
            line.say("40{\"token\":\"" + ana.token() + "\"}", "40{");
            line.say("421[\"msg\"," + join(code) + "]", "\"join-1\"");
        }
        assertThat(journalled(ana)).startsWith(EDGE + "-");
    }

    private static String join(String code) {
        return "{\"t\":\"room.join\",\"id\":\"join-1\",\"d\":{\"code\":\"" + code + "\"}}";
    }

    private static String journalled(TestPlayer who) {
        var source = new MysqlDataSource();
        source.setUrl(database);
        source.setUser("root");
        return new JdbcTemplate(source).queryForObject(
                "select request_id from room_event where cmd_id = 'join-1' and actor_id = ?", String.class,
                "a:" + who.account());
    }

    private static Seen first(Predicate<Seen> wanted) {
        return collector.spans().stream().filter(wanted).findFirst().orElse(null);
    }

    private static Seen child(String name, Seen parent) {
        return await().atMost(PATIENCE)
                .until(() -> collector.named(name, parent), found -> found.isPresent())
                .orElseThrow();
    }

    /** A WebSocket that came through an edge which named the request. */
    private static final class Line implements WebSocket.Listener, AutoCloseable {

        private final StringBuffer heard = new StringBuffer();
        private WebSocket socket;

        static Line open(URI address) {
            var line = new Line();
            line.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("X-Request-Id", EDGE)
                    .buildAsync(address, line)
                    .join();
            return line;
        }

        void say(String text, String answer) {
            socket.sendText(text, true).join();
            await().atMost(PATIENCE).until(() -> heard.indexOf(answer) >= 0);
        }

        @Override
        public void close() { socket.abort(); }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            from.request(1);
            return null;
        }
    }
}
