package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.awaitility.Awaitility;

/**
 * One of several instances of the application, as a process of its own over a database that others use too: to be
 * killed, stopped, frozen and started again on the same ports.
 */
public final class InstanceProcess implements AutoCloseable {

    public static final String SECRET = "only-for-tests-0123456789abcdef0123456789abcdef";

    private static final Duration START = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path folder;
    private final Map<String, String> environment;
    private final Map<String, String> settings;
    private final int port = ServerProcess.freePort();
    private final int socketPort = ServerProcess.freePort();
    private final int managementPort = ServerProcess.freePort();
    private volatile Process process;

    /**
     * @param environment the variables of {@code .env.example}
     * @param settings properties that have no variable
     */
    public InstanceProcess(String name, Path folder, Map<String, String> environment, Map<String, String> settings) {
        this.name = name;
        this.folder = folder.toAbsolutePath();
        this.environment = Map.copyOf(environment);
        this.settings = new TreeMap<>(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts the process and returns at once. */
    public InstanceProcess launch() {
        try {
            Files.createDirectories(folder);
            LogsOfTests.keep(log());
            var builder = new ProcessBuilder(command()).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment()
                    .putAll(Map.of("PORT", "" + port, "SOCKET_PORT", "" + socketPort, "MANAGEMENT_PORT",
                            "" + managementPort, "SECRET_KEY", SECRET));
            builder.environment().putAll(environment);
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + name, e);
        }
    }

    public InstanceProcess awaitReady() {
        Awaitility.await(name).atMost(START).pollInterval(Duration.ofMillis(100)).until(this::isReady);
        return this;
    }

    private List<String> command() {
        var command = new ArrayList<>(ShippedApplication.command("-Xmx160m", "-Xss512k"));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }

    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended, see " + log());
        }
        return status("/health/ready") == 200;
    }

    /** 0 if nobody answers in time. */
    public int status(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(url().resolve(path)).timeout(Duration.ofSeconds(2)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** A number of the management port, summed over its labels; 0 if it is not there. */
    public double metric(String metric) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/metrics"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.body()
                    .lines()
                    .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(name + " tells no numbers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** As a deploy does; returns at once. */
    public void terminate() {
        process.destroy();
    }

    public boolean isAlive() { return process != null && process.isAlive(); }

    /** Waits for the end after {@link #terminate}. */
    public void awaitEnd() {
        process.onExit().join();
    }

    /** Nothing of it runs until {@link #thaw}; its sockets stay open. */
    public void freeze() {
        new ServerProcess(process.toHandle()).pause();
    }

    public void thaw() {
        new ServerProcess(process.toHandle()).resume();
    }

    /** Processor time so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        kill();
    }

    public String name() {
        return name;
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public URI socketUrl() {
        return URI.create("http://localhost:" + socketPort);
    }

    /** As NGINX's list of instances has it. */
    public String address() {
        return "127.0.0.1:" + port + ":" + socketPort;
    }

    public int port() {
        return port;
    }

    public int socketPort() {
        return socketPort;
    }

    public Path log() {
        return folder.resolve(name + ".log");
    }
}
