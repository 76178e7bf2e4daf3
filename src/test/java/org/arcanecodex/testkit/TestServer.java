package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.TestArcaneCodex;
import org.awaitility.Awaitility;

/**
 * The run command's own process on ports of its own, in a folder of its own: to be killed, started again and played on.
 */
public final class TestServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private final int socketPort = ServerProcess.freePort();
    private final int managementPort = ServerProcess.freePort();
    private Process process;

    public TestServer(Path folder) {
        this.folder = folder;
    }

    /** Starts the process and waits until it is ready. */
    public TestServer start() {
        return start(Map.of());
    }

    /** The same with some environment variables more. */
    public TestServer start(Map<String, String> more) {
        try {
            var settings = new HashMap<>(more);
            settings.putAll(ports());
            process = JavaProcess.start(TestArcaneCodex.class, folder, log(), settings);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start the server", e);
        }
        Awaitility.await("the server in " + folder).atMost(START).until(this::ready);
        return this;
    }

    /** What the run command says when it is given once more in this folder; it ends by itself, and not as if all were well. */
    public String startedTwice() {
        var said = folder.resolve("second.log");
        try {
            var second = JavaProcess.start(TestArcaneCodex.class, folder, said, ports());
            try {
                if (!second.waitFor(START.toSeconds(), TimeUnit.SECONDS) || second.exitValue() == 0) {
                    throw new IllegalStateException("A second server runs in " + folder);
                }
            } finally {
                second.destroyForcibly();
            }
            return Files.readString(said);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start the server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Map<String, String> ports() {
        return Map.of("PORT", "" + port, "SOCKET_PORT", "" + socketPort, "MANAGEMENT_PORT", "" + managementPort);
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server has ended, see " + log());
        }
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(url().resolve("/health/ready")).timeout(Duration.ofSeconds(2)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As kill -9 does; the database process lives on. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As a deploy does, and with it the database. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI socketUrl() {
        return URI.create("http://localhost:" + socketPort);
    }

    public Path log() {
        return folder.resolve("server.log");
    }

    public String logText() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "";
        }
    }
}
