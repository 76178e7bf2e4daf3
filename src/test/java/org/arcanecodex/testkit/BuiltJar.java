package org.arcanecodex.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The application's jar, where it is made of the very classes that are compiled; its time says nothing, it is fixed. */
final class BuiltJar {

    private static final String CLASSES = "BOOT-INF/classes/";

    private BuiltJar() {}

    /** @param target where a jar may be */
    static Optional<Path> of(Path classes, Path target) {
        if (!Files.isDirectory(classes)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("arcane-codex-.*\\.jar"))
                    .filter(jar -> isMadeOf(jar, classes))
                    .findFirst()
                    .map(Path::toAbsolutePath);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isMadeOf(Path jar, Path classes) {
        try {
            return inJar(jar).equals(inFolder(classes));
        } catch (IOException e) {
            return false;
        }
    }

    /** What describes the build itself is elsewhere in a jar, and not compared. */
    private static boolean counts(String name) {
        return !name.startsWith("META-INF/");
    }

    private static Map<String, Long> inJar(Path jar) throws IOException {
        var sums = new HashMap<String, Long>();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(CLASSES))
                    .forEach(entry -> sums.put(entry.getName().substring(CLASSES.length()), entry.getCrc()));
        }
        sums.keySet().removeIf(name -> !counts(name));
        return sums;
    }

    private static Map<String, Long> inFolder(Path classes) throws IOException {
        var sums = new HashMap<String, Long>();
        try (var files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var name = classes.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    sums.put(name, sum(file));
                }
            });
        }
        return sums;
    }

    private static long sum(Path file) {
        try {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
