package org.arcanecodex.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.ArcaneCodex;
import org.awaitility.Awaitility;

/**
 * The application as it is shipped: the built jar, unpacked, with an ahead-of-time cache of what a start loads. It is
 * unpacked and trained once for all processes that tests start, each of which then costs a quarter of the CPU. Where
 * there is no jar of the very classes that are compiled, those classes.
 */
public final class ShippedApplication {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A cache holds objects as a heap of this kind lays them out: any below 4 GB. */
    private static final List<String> SMALL = List.of("-Xmx512m");

    private ShippedApplication() {}

    private static final class Prepared {

        static final List<String> APPLICATION = prepare();
    }

    /** The command that starts it, with more options for the virtual machine. */
    public static List<String> command(String... options) {
        return JavaProcess.command(List.of(options), Prepared.APPLICATION);
    }

    private static List<String> prepare() {
        var classes = Path.of(URI.create(
                ArcaneCodex.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        var target = Path.of("target").toAbsolutePath();
        return BuiltJar.of(classes, target)
                .map(jar -> unpacked(jar, target.resolve("shipped").resolve("" + ProcessHandle.current().pid())))
                .orElseGet(() -> JavaProcess.onClassPath(ArcaneCodex.class));
    }

    private static List<String> unpacked(Path jar, Path folder) {
        try {
            Files.createDirectories(folder);
            run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination",
                    folder.toString()), folder, Map.of()).waitFor();
            var application = folder.resolve(jar.getFileName()).toString();
            var cache = folder.resolve("application.aot");
            train(List.of("-XX:AOTCacheOutput=" + cache, "-jar", application), folder);
            return Files.exists(cache)
                    ? List.of("-XX:AOTCache=" + cache, "-jar", application)
                    : List.of("-jar", application);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unpack " + jar, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A start and an orderly end, after which the virtual machine writes down what it has loaded. */
    private static void train(List<String> application, Path folder) throws IOException, InterruptedException {
        var process = run(application, folder, Map.of("PORT", "0", "SOCKET_PORT", "0", "MANAGEMENT_PORT", "0",
                "SECRET_KEY", InstanceProcess.SECRET, "DATABASE_URL", TestDatabase.fresh(), "DATABASE_USER", "root",
                "DATABASE_PASSWORD", ""));
        try {
            Awaitility.await("training, see " + log(folder))
                    .atMost(PATIENCE)
                    .until(() -> !process.isAlive() || Files.readString(log(folder)).contains("Started ArcaneCodex"));
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process run(List<String> what, Path folder, Map<String, String> settings) throws IOException {
        return JavaProcess.start(JavaProcess.command(SMALL, what), folder, log(folder), settings);
    }

    private static Path log(Path folder) { return folder.resolve("training.log"); }
}
