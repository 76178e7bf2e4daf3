package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis in a folder of its own, for runs and tests on machines without Docker. It keeps nothing on disk: whatever
 * is in it may be lost.
 *
 * <p>The server is a process that outlives a killed JVM. Its folder remembers it: the next start adopts it if it still
 * answers, and ends it by its pid file if it does not.
 */
public final class EmbeddedRedis implements RedisServer {

    private static final Duration START = Duration.ofSeconds(20);

    private final Path home;
    private final int port;
    private ServerProcess server;

    private EmbeddedRedis(Path home, int port, ServerProcess server) {
        this.home = home;
        this.port = port;
        this.server = server;
    }

    /** Adopts the server of that folder or starts one; returns when it answers. */
    public static EmbeddedRedis in(Path home) {
        try {
            Files.createDirectories(home);
            var absolute = home.toAbsolutePath();
            var left = adopted(absolute);
            if (left.isPresent()) {
                return left.get();
            }
            var fresh = new EmbeddedRedis(absolute, ServerProcess.freePort(), null);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("No Redis in " + home, e);
        }
    }

    private static Optional<EmbeddedRedis> adopted(Path home) {
        var left = ServerProcess.leftBehind(home.resolve("redis.pid"), "redis-server");
        if (left.isEmpty() || !Files.exists(home.resolve("port"))) {
            return Optional.empty();
        }
        var found = new EmbeddedRedis(home, ServerProcess.number(home.resolve("port")), left.get());
        if (found.answers()) {
            return Optional.of(found);
        }
        found.kill();
        return Optional.empty();
    }

    /** Starts the process on the same port again after {@link #stop} or {@link #kill}: empty. */
    public void start() throws IOException {
        Files.writeString(home.resolve("port"), Integer.toString(port));
        var process = new ProcessBuilder(executable().toString(), "--port", Integer.toString(port),
                "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", home.toString(),
                "--pidfile", home.resolve("redis.pid").toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("redis.log").toFile()))
                .start();
        server = new ServerProcess(process.toHandle());
        var until = Instant.now().plus(START);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("Redis does not answer, see " + home.resolve("redis.log"));
            }
            pause(process);
        }
    }

    /** Unpacked the first time only. */
    private Path executable() throws IOException {
        var file = home.resolve("redis-server");
        if (!Files.exists(file)) {
            var unpacked = ExecutableProvider.newJarResourceProvider(home.toFile()).get().toPath();
            Files.move(unpacked, file);
            if (!file.toFile().setExecutable(true)) {
                throw new IOException("Cannot run " + file);
            }
        }
        return file;
    }

    public void stop() { server.stop(); }

    /** Ends the process as a power cut would. */
    public void kill() { server.kill(); }

    public ServerProcess process() { return server; }

    @Override
    public String url() { return "redis://127.0.0.1:" + port; }

    @Override
    public String say(String command) {
        return Inline.say(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), command);
    }

    private boolean answers() {
        try {
            return say("PING").equals("+PONG");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause(Process process) {
        try {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
