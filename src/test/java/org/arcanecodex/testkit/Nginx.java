package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;

/** The installed NGINX with the project's own configuration, rendered as the operator's is, on a port of its own. */
public final class Nginx implements AutoCloseable {

    private static final Path SOURCES = Path.of("nginx");

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private Process process;

    /** Takes a port; {@link #start} listens on it. */
    public Nginx(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Renders, checks with {@code nginx -t}, starts, and waits until it listens.
     *
     * @param settings further variables of {@code render-instances.sh}
     */
    public Nginx start(List<InstanceProcess> instances, Map<String, String> settings) {
        var variables = new HashMap<>(settings);
        variables.put("INSTANCES", String.join(" ", instances.stream().map(InstanceProcess::address).toList()));
        variables.put("LISTEN", "127.0.0.1:" + port);
        try {
            render(variables);
            launch();
        } catch (IOException e) {
            throw new IllegalStateException("NGINX is needed: on Debian the package nginx-light", e);
        }
        return this;
    }

    private void render(Map<String, String> variables) throws IOException {
        Files.createDirectories(folder);
        Files.copy(SOURCES.resolve("nginx.conf"), folder.resolve("nginx.conf"));
        var script = SOURCES.resolve("render-instances.sh").toAbsolutePath().toString();
        var builder = new ProcessBuilder(script, folder.resolve("rendered").toString());
        builder.environment().putAll(variables);
        succeed(builder);
    }

    private void launch() throws IOException {
        succeed(new ProcessBuilder(command("-t")));
        process = new ProcessBuilder(command()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Awaitility.await("NGINX, see " + log()).atMost(Duration.ofSeconds(10)).until(this::listens);
    }

    private List<String> command(String... more) {
        var command = new ArrayList<>(List.of(executable(), "-p", folder.toString(), "-c",
                folder.resolve("nginx.conf").toString(), "-g",
                "daemon off; pid " + folder.resolve("nginx.pid") + ";"));
        command.addAll(List.of(more));
        return command;
    }

    /** Debian keeps it where not everybody looks. */
    private static String executable() {
        var debian = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(debian) ? debian.toString() : "nginx";
    }

    private static void succeed(ProcessBuilder builder) throws IOException {
        var ended = builder.redirectErrorStream(true).start();
        var said = new String(ended.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (ended.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", builder.command()) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean listens() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it said and one line for each request. */
    public Path log() {
        return folder.resolve("nginx.log");
    }

    /** The master takes its workers with it. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }
}
