package org.arcanecodex.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Types what docs/http.md says one can type, and expects what it says one gets. */
@ServerTest
class HttpExamplesIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```bash\n(.*?)```");
    private static final String EXPECTED = "# → ";
    private static final int SECONDS = 60;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void whatIsTypedDoesWhatItSays() throws Exception {
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs", "http.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).isNotEmpty();
        for (var example : examples) {
            var rest = typed(example.replace("localhost:8080", "localhost:" + port));
            var expected = expected(example);
            assertThat(expected).isNotEmpty();
            for (var line : expected) {
                assertThat(rest).contains(line);
                rest = rest.substring(rest.indexOf(line) + line.length());
            }
        }
    }

    private static List<String> expected(String example) {
        return example.lines()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();
    }

    private String typed(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("example.sh"), script);
        var said = folder.resolve("said");
        var shell = new ProcessBuilder("bash", "-eu", file.toString()).redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(shell.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
