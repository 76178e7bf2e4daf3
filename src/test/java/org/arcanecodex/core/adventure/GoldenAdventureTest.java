package org.arcanecodex.core.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole evenings, kept as text: a seed and commands, and every event that they cause. What changes here changes what
 * players see, so look twice; then write the files anew with {@code -Dgolden.write=true}.
 */
class GoldenAdventureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/adventure");

    @ParameterizedTest
    @MethodSource("evenings")
    void anEveningGoesAsItWent(Path file) throws IOException {
        var played = new GoldenEvening().play(Files.readAllLines(file));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, played);
        }

        assertThat(Files.readString(file)).isEqualTo(played);
    }

    static Stream<Path> evenings() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }
}
