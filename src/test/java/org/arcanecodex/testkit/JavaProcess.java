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

    private JavaProcess() {}

    /** Starts it in that folder, with these environment variables beside those of this process. */
    public static Process start(Class<?> main, Path folder, Path log, Map<String, String> settings)
            throws IOException {
        var builder = new ProcessBuilder(command(main)).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(OURS);
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static List<String> command(Class<?> main) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                absoluteClassPath(), main.getName());
    }

    private static String absoluteClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
