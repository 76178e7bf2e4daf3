package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The process of an embedded server: to be stopped, killed, frozen and thawed. */
public record ServerProcess(ProcessHandle handle) {

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(
            (int) (ProcessHandle.current().pid() * 97 % PORTS));

    private static final Duration STOP = Duration.ofSeconds(30);

    /** The process of a pid file, if that number still is such a program and not something else by now. */
    static Optional<ServerProcess> leftBehind(Path pidFile, String program) {
        return Files.exists(pidFile)
                ? ProcessHandle.of(number(pidFile))
                        .filter(process -> process.info().command().orElse("").contains(program))
                        .map(ServerProcess::new)
                : Optional.empty();
    }

    /** Ends it in good order. */
    public void stop() {
        handle.destroy();
        await();
        if (handle.isAlive()) {
            kill();
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        handle.destroyForcibly();
        await();
    }

    /** Freezes it: its connections stay, and nobody answers on them. */
    public void pause() { signal("STOP"); }

    public void resume() { signal("CONT"); }

    public boolean isAlive() { return handle.isAlive(); }

    private void signal(String name) {
        try {
            var exit = new ProcessBuilder("kill", "-" + name, Long.toString(handle.pid())).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " " + handle.pid() + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            handle.onExit().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Still there: the caller looks.
        }
    }

    /**
     * Below those that the system gives to whoever connects to somebody, so that nobody has it while a server that was
     * killed is started again; and each once.
     */
    static int freePort() {
        while (true) {
            int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static int number(Path file) {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
