package org.arcanecodex.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.arcanecodex.testkit.EmbeddedMariaDb;
import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.InstanceProcess;
import org.arcanecodex.testkit.Nginx;

/** Everything that runs in production, on this machine: database, Redis, instances, NGINX. */
public final class World implements AutoCloseable {

    private static final String DATABASE = "codex";

    final EmbeddedMariaDb database;
    final EmbeddedRedis redis;
    final CuttingProxy proxy;
    public final List<InstanceProcess> instances = new ArrayList<>();
    public final Nginx nginx;

    /** Limits that are meant for one address or person, and this machine is all of them; and less patience. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("arcane.gateway.sockets-per-address", "20000"),
            Map.entry("arcane.gateway.handshakes-per-minute", "1000000"),
            Map.entry("arcane.gateway.handshake-burst", "100000"),
            Map.entry("arcane.limits.address", "100000/s"),
            Map.entry("arcane.adventure.creations-per-address", "1000000/h"),
            Map.entry("arcane.adventure.guesses-per-address", "1000000/h"),
            Map.entry("arcane.adventure.absent-after", "4s"),
            Map.entry("arcane.room.snapshot-every", "10"),
            Map.entry("arcane.scenarios.trial-games", "0"));

    private final Deque<End> started = new ArrayDeque<>();

    private interface End {
        void end() throws IOException;
    }

    /** @param more settings of each instance, by their properties' names */
    public World(Path folder, int instanceCount, Map<String, String> more) throws IOException {
        try {
            database = EmbeddedMariaDb.in(folder.resolve("mariadb"));
            started.push(database::stop);
            redis = EmbeddedRedis.in(folder.resolve("redis"));
            started.push(redis::stop);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                redis.kill();
                database.kill();
            }));
            database.create(DATABASE);
            proxy = new CuttingProxy(URI.create(database.url(DATABASE).substring("jdbc:".length())).getPort());
            started.push(proxy::close);
            nginx = new Nginx(folder.resolve("nginx"));
            started.push(nginx::close);
            launch(folder.resolve("instances"), instanceCount, more);
            nginx.start(instances, Map.of("REQUESTS_PER_SECOND", "10000", "REQUEST_BURST", "10000",
                    "CONNECTIONS_PER_ADDRESS", "10000"));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** One after the other would migrate once; together they show that they may. */
    private void launch(Path folder, int instanceCount, Map<String, String> more) {
        var settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        for (int number = 1; number <= instanceCount; number++) {
            var instance = new InstanceProcess("instance-" + number, folder, environment(), settings);
            started.push(instance::close);
            instances.add(instance.launch());
        }
        instances.forEach(InstanceProcess::awaitReady);
    }

    private Map<String, String> environment() {
        return Map.of("DATABASE_URL", "jdbc:mysql://127.0.0.1:" + proxy.port() + "/" + DATABASE,
                "DATABASE_USER", "root", "DATABASE_PASSWORD", "", "REDIS_URL", redis.url(),
                "TRUSTED_PROXIES", "127.0.0.1,::1", "PUBLIC_URL", nginx.url().toString(), "RATE_LIMIT_ENABLED",
                "false", "LOG_LEVEL", "warn");
    }

    /** Not by way of the proxy. */
    String databaseUrl() {
        return database.url(DATABASE);
    }

    /** What was started last ends first. */
    @Override
    public void close() throws IOException {
        while (!started.isEmpty()) {
            started.pop().end();
        }
    }
}
