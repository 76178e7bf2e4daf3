package org.arcanecodex.testkit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps, beside where it goes anyway, what this process and the servers that it starts say while tests run, to be
 * searched when all is said. JUnit finds it by its name in {@code META-INF/services}, before any other extension.
 */
public final class LogsOfTests implements BeforeAllCallback {

    private static final Path FOLDER = Path.of("target", "logs-of-tests").toAbsolutePath();
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{12,}");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static boolean isKept;

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (isKept) {
            return;
        }
        isKept = true;
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
            var file = new FileOutputStream(FOLDER.resolve("this-process.log").toFile());
            System.setOut(alsoTo(file, System.out));
            System.setErr(alsoTo(file, System.err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream alsoTo(OutputStream file, PrintStream usual) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException { write(new byte[]{(byte) one}, 0, 1); }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                usual.write(bytes, from, length);
                synchronized (file) {
                    file.write(bytes, from, length);
                }
            }

            @Override
            public void flush() { usual.flush(); }
        }, true, StandardCharsets.UTF_8);
    }

    /** A server's log, wherever it is to be read: what is written to it is kept also when its folder is deleted. */
    static void keep(Path log) throws IOException {
        if (isKept && !Files.exists(log, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(log, FOLDER.resolve(COUNT.incrementAndGet() + "-" + log.getFileName()));
        }
    }

    /** The lines that hold one of these, with where they are; and how many lines there are in all. */
    public record Searched(List<String> found, long lines) {}

    /** In everything said until now. */
    public static Searched search(Set<String> secrets) throws IOException {
        var phrases = secrets.stream().filter(secret -> !WORD.matcher(secret).matches()).toList();
        var found = new ArrayList<String>();
        long count = 0;
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                        count++;
                        if (holdsOne(line, secrets, phrases)) {
                            found.add(file.getFileName() + ": " + line);
                        }
                    }
                }
            }
        }
        return new Searched(found, count);
    }

    private static boolean holdsOne(String line, Set<String> words, List<String> phrases) {
        return WORD.matcher(line).results().anyMatch(word -> words.contains(word.group()))
                || phrases.stream().anyMatch(line::contains);
    }
}
