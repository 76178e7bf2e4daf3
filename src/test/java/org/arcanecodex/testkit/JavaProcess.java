package org.arcanecodex.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A main class of ours in a process of its own, with what it says in a file. */
public final class JavaProcess {

    /** What this machine may have set and a test must not see. */
    private static final List<String> OURS = List.of("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "SECRET_KEY_PREVIOUS",
            "PUBLIC_URL",
            "SPRING_PROFILES_ACTIVE");

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private JavaProcess() {}

    /** Starts it in that folder, with these environment variables beside those of this process. */
    public static Process start(Class<?> main, Path folder, Path log, Map<String, String> settings)
            throws IOException {
        return start(command(List.of("-Xmx512m"), onClassPath(main)), folder, log, settings);
    }

    /** The same with any command. */
    public static Process start(List<String> command, Path folder, Path log, Map<String, String> settings)
            throws IOException {
        LogsOfTests.keep(log);
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(OURS);
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** This very Java, with some options, our usual ones, and what it is to run. */
    static List<String> command(List<String> options, List<String> what) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), options, OPTIONS, what).flatMap(List::stream).toList();
    }

    /** A main class, found where this process finds its own. */
    static List<String> onClassPath(Class<?> main) {
        return List.of("-cp", Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)), main.getName());
    }
}
