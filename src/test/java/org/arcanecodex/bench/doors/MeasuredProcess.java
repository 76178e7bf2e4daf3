package org.arcanecodex.bench.doors;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, and what the system says that it has used. */
final class MeasuredProcess implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final BufferedReader out;

    private MeasuredProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it and waits until it says that it is ready. */
    static MeasuredProcess start(File folder, List<String> command) throws IOException {
        var started = new MeasuredProcess(new ProcessBuilder(command).directory(folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        started.await("ready");
        return started;
    }

    private void await(String word) throws IOException {
        for (var line = out.readLine(); !word.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException("The server has ended: " + process.info().commandLine().orElse(""));
            }
        }
    }

    /** Memory that nobody uses is let go of, as far as the runtime does. */
    void collectGarbage() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        await("collected");
    }

    double cpuMillis() {
        return cpuMillis(process.pid());
    }

    /** User and system time of a process and all its threads. */
    static double cpuMillis(long pid) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    long residentKilobytes() {
        return read(Path.of("/proc", Long.toString(process.pid()), "status")).lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
