package org.arcanecodex.bench.doors;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.ArcaneCodex;
import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.awaitility.Awaitility;

/** The application and an Express server, each in its process, over one MariaDB and one Redis. */
final class HttpServers implements AutoCloseable {

    /** Where answers come from. */
    enum Level {
        FIRST(Map.of(), "5000", "true"), SECOND(Map.of("ARCANE_CACHE_FIRSTLEVELSIZE", "0B"), "0",
                "true"), DATABASE(Map.of("CACHE_ENABLED", "false"), "0", "false");

        private final Map<String, String> settings;
        private final String nearMillis;
        private final String isCached;

        Level(Map<String, String> settings, String nearMillis, String isCached) {
            this.settings = settings;
            this.nearMillis = nearMillis;
            this.isCached = isCached;
        }
    }

    private static final Path HOME = Path.of("target", "http");
    private static final Path NODE_SOURCES = Path.of("src/test/node/http");
    private static final Map<String, String> SETTINGS = Map.of("DATABASE_USER", "root", "DB_POOL_SIZE", "20",
            "RATE_LIMIT_ENABLED", "false", "ARCANE_LIMITS_ACCOUNT", "100000/s", "ARCANE_LIMITS_ADDRESS", "100000/s",
            "ARCANE_LIMITS_ANONYMOUS", "100000/s", "ARCANE_ACCOUNT_GUESTS", "1000000/m");

    private final EmbeddedMariaDb database = EmbeddedMariaDb.in(HOME.resolve("mariadb"));
    private final EmbeddedRedis redis = EmbeddedRedis.in(HOME.resolve("redis"));
    private final int port = MeasuredProcess.freePort();
    private final int management = MeasuredProcess.freePort();
    private final int expressPort = MeasuredProcess.freePort();
    private Process ours;
    private MeasuredProcess express;

    HttpServers() throws IOException, InterruptedException {
        database.create("http");
        install();
    }

    void start(Level level) throws IOException {
        redis.say("FLUSHALL");
        var builder = new ProcessBuilder(Contestant.java(ArcaneCodex.class)).redirectErrorStream(true)
                .redirectOutput(HOME.resolve("server.log").toFile());
        var environment = new HashMap<>(SETTINGS);
        environment.putAll(level.settings);
        environment.putAll(Map.of("DATABASE_URL", database.url("http"), "REDIS_URL", redis.url(), "PORT", "" + port,
                "SOCKET_PORT", "" + MeasuredProcess.freePort(), "MANAGEMENT_PORT", "" + management, "ARCANE_DATADIR",
                HOME.resolve("data").toString()));
        builder.environment().putAll(environment);
        ours = builder.start();
        Awaitility.await("the server, see " + HOME.resolve("server.log"))
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> get(port, "/health/ready").statusCode() == 200);
        express = MeasuredProcess.start(HOME.toFile(), List.of("node", "server.js", "" + expressPort,
                database.url("http").replace("jdbc:mysql://", "mysql://root@"), redis.url().replaceAll(".*:", ""),
                level.nearMillis, level.isCached));
    }

    void stop() {
        ours.destroyForcibly();
        ours.onExit().join();
        express.close();
    }

    int port(boolean isOurs) {
        return isOurs ? port : expressPort;
    }

    double cpuMillis(boolean isOurs) {
        return isOurs ? MeasuredProcess.cpuMillis(ours.pid()) : express.cpuMillis();
    }

    /** The sum of all of our server's meters whose line begins so. */
    double meter(String prefix) throws IOException, InterruptedException {
        return get(management, "/metrics").body()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    long selects() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show global status like 'Com_stmt_execute'")) {
            row.next();
            return row.getLong(2);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private java.sql.Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url("http"), "root", "");
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Once, and for this benchmark only. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        for (var file : List.of("package.json", "server.js")) {
            Files.copy(NODE_SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(HOME.resolve("node_modules/express"))) {
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                    .directory(new File(HOME.toString()))
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                throw new IOException("npm install failed; the opponent needs Node with npm");
            }
        }
    }

    @Override
    public void close() {
        if (ours != null && ours.isAlive()) {
            stop();
        }
        redis.stop();
        database.stop();
    }
}
