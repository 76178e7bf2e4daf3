package org.arcanecodex.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** What a server sends to those who watch: one name and one trace from the edge to the journal, and its numbers. */
class TelemetryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EDGE = "0123456789abcdef-edge";

    private static final List<String> DATADOG = new CopyOnWriteArrayList<>();

    private static TraceCollector collector;
    private static HttpServer datadog;
    private static DatagramSocket statsd;
    private static String database;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector();
        datadog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        datadog.createContext("/", TelemetryIT::keep);
        datadog.start();
        statsd = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        database = TestDatabase.fresh();
        server = RunningServer.start(database, TestRedis.shared(),
                "--OTLP_ENDPOINT=" + collector.url() + "/",
                "--DATADOG_ENABLED=true", "--DATADOG_API_KEY=key",
                "--DATADOG_URI=http://127.0.0.1:" + datadog.getAddress().getPort(),
                "--management.datadog.metrics.export.step=1s", "--STATSD_ENABLED=true", "--STATSD_HOST=127.0.0.1",
                "--STATSD_PORT=" + statsd.getLocalPort(), "--management.statsd.metrics.export.polling-frequency=1s");
    }

    private static void keep(HttpExchange exchange) throws IOException {
        try (exchange; var body = exchange.getRequestBody()) {
            var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            DATADOG.add(new String((packed ? new GZIPInputStream(body) : body).readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        collector.close();
        datadog.stop(0);
        statsd.close();
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
    void numbersGoToDatadog() {
        await().atMost(PATIENCE)
                .until(() -> DATADOG.stream().anyMatch(sent -> sent.contains("\"metric\":\"arcane.sockets\"")));
    }

    @Test
    void numbersGoToStatsd() throws IOException {
        statsd.setSoTimeout((int) PATIENCE.toMillis());
        var packet = new DatagramPacket(new byte[65_536], 65_536);
        await().atMost(PATIENCE).until(() -> {
            statsd.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), UTF_8).contains("arcane.sockets:");
        });
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
