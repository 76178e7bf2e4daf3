package org.arcanecodex.bench.doors;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.realtime.socketio.RelayServer;

/** A server that relays, and how it is started. */
enum Contestant {
    NODE("Node, socket.io") {
        @Override
        List<String> command(int port) {
            return List.of("node", "--expose-gc", "server.js", "" + port);
        }
    },
    DOOR("this door") {
        @Override
        List<String> command(int port) {
            return door(port, 1);
        }
    },
    DOOR_ON_TWO_LOOPS("this door, two event loops") {
        @Override
        List<String> command(int port) {
            return door(port, 2);
        }
    };

    private static final Path NODE_SOURCES = Path.of("src/test/node/doors");
    private static final Path NODE_FOLDER = Path.of("target/doors");

    private final String words;

    Contestant(String words) {
        this.words = words;
    }

    abstract List<String> command(int port);

    String words() {
        return words;
    }

    MeasuredProcess start(int port) throws IOException, InterruptedException {
        if (this == NODE) {
            install();
        }
        return MeasuredProcess.start(this == NODE ? NODE_FOLDER.toFile() : new File("."), command(port));
    }

    private static List<String> door(int port, int loops) {
        var command = java(RelayServer.class);
        command.addAll(List.of("" + port, "" + loops));
        return command;
    }

    /** A program of ours, with the settings of a small server. */
    static List<String> java(Class<?> main) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms32m",
                "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(Stream.of(System.getProperty("doors.jvm", "").split(" ")).filter(it -> !it.isEmpty()).toList());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /** Once, and for this benchmark only. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(NODE_FOLDER);
        for (var file : List.of("package.json", "server.js")) {
            Files.copy(NODE_SOURCES.resolve(file), NODE_FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(NODE_FOLDER.resolve("node_modules/socket.io"))) {
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                    .directory(NODE_FOLDER.toFile())
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                throw new IOException("npm install failed; the opponent needs Node with npm");
            }
        }
    }
}
