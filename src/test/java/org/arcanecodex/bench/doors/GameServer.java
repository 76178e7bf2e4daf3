package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole game in a process of its own, on a MariaDB that makes every commit durable, with room for a crowd. */
final class GameServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path HOME = Path.of("target", "doors");
    private static final Map<String, String> ROOM_FOR_A_CROWD = Map.ofEntries(
            Map.entry("RATE_LIMIT_ENABLED", "false"), Map.entry("MAX_CONCURRENT_GAMES", "10000"),
            Map.entry("ARCANE_ADVENTURE_CREATIONS", "100000/h"),
            Map.entry("ARCANE_ADVENTURE_CREATIONSPERADDRESS", "100000/h"),
            Map.entry("ARCANE_GATEWAY_COMMANDSPERSECOND", "1000"),
            Map.entry("ARCANE_GATEWAY_COMMANDBURST", "1000"),
            Map.entry("ARCANE_LIMITS_ACCOUNT", "1000/s"), Map.entry("ARCANE_LIMITS_ADDRESS", "100000/s"),
            Map.entry("ARCANE_LIMITS_ANONYMOUS", "100000/s"),
            Map.entry("ARCANE_GATEWAY_SOCKETSPERADDRESS", "100000"),
            Map.entry("ARCANE_GATEWAY_HANDSHAKESPERMINUTE", "1000000"),
            Map.entry("ARCANE_GATEWAY_HANDSHAKEBURST", "1000000"),
            Map.entry("ARCANE_REALTIME_SOCKETIO_CONNECTIONSPERPEER", "100000"));

    private final EmbeddedMariaDb database;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final int socketPort;

    private GameServer(EmbeddedMariaDb database, Process process, int port, int socketPort) {
        this.database = database;
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.socketPort = socketPort;
    }

    static GameServer start() throws IOException {
        var database = EmbeddedMariaDb.in(HOME.resolve("mariadb"));
        database.create("codex");
        int port = MeasuredProcess.freePort();
        int socketPort = MeasuredProcess.freePort();
        var builder = new ProcessBuilder(Contestant.java(ArcaneCodex.class)).redirectErrorStream(true)
                .redirectOutput(HOME.resolve("game.log").toFile());
        var environment = builder.environment();
        environment.putAll(ROOM_FOR_A_CROWD);
        environment.putAll(Map.of("DATABASE_URL", database.url("codex"), "DATABASE_USER", "root", "PORT", "" + port,
                "SOCKET_PORT", "" + socketPort, "MANAGEMENT_PORT", "" + MeasuredProcess.freePort(), "ARCANE_DATADIR",
                HOME.resolve("data").toString()));
        var server = new GameServer(database, builder.start(), port, socketPort);
        Awaitility.await("the game, see " + HOME.resolve("game.log"))
                .atMost(Duration.ofSeconds(120))
                .until(server::ready);
        return server;
    }

    private boolean ready() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The game has ended, see " + HOME.resolve("game.log"));
        }
        try {
            var request = HttpRequest.newBuilder(url.resolve("/health/ready")).timeout(Duration.ofSeconds(2)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int socketPort() {
        return socketPort;
    }

    double cpuMillis() {
        return MeasuredProcess.cpuMillis(process.pid());
    }

    double databaseCpuMillis() {
        return MeasuredProcess.cpuMillis(database.process().handle().pid());
    }

    /** A new guest's token. */
    String guest(String name) throws IOException, InterruptedException {
        return post("/api/v1/accounts/guest", null, Map.of("displayName", name)).get("accessToken").asString();
    }

    /** The code of a new room for four. */
    String room(String token) throws IOException, InterruptedException {
        return post("/api/v1/rooms", token, Map.of("scenario", "quiet-coach", "visibility", "public", "seats", 4))
                .get("code")
                .asString();
    }

    private JsonNode post(String path, String token, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        database.stop();
    }
}
