package org.arcanecodex.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The numbers that docs/metrics.md promises are those that the code registers. */
class MetricNamesTest {

    private static final Pattern REGISTERED = Pattern
            .compile("(?:builder|counter|timer|gauge|summary|countAfterCommit)\\(\\s*\"(arcane\\.[a-z0-9.]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(arcane_[a-z_]+)`");

    @Test
    void everyDocumentedNumberIsRegistered() throws IOException {
        var registered = registered();

        assertThat(documented()).hasSizeGreaterThan(35)
                .allSatisfy(name -> assertThat(registered).as(name).contains(plain(name)));
    }

    /** From docs/metrics.md, as Prometheus shows them. */
    static Set<String> documented() throws IOException {
        return matches(DOCUMENTED, Files.readString(Path.of("docs", "metrics.md")));
    }

    private static Set<String> registered() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                matches(REGISTERED, Files.readString(file)).forEach(name -> names.add(plain(name.replace('.', '_'))));
            }
        }
        return names;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    /** Without what Prometheus' conventions add. */
    private static String plain(String name) {
        return name.replaceFirst("_total$", "").replaceFirst("_(seconds|ratio|bytes)$", "");
    }
}
