package org.arcanecodex.ops.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.platform.command.Commands;
import org.arcanecodex.testkit.LogLevelAsBefore;
import org.arcanecodex.testkit.TestDatabase;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystemProperty;

/** An operator asks before the start. */
@ExtendWith(LogLevelAsBefore.class)
class PreflightCommandIT {

    private final String database = TestDatabase.fresh();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void allIsWellAndTheTablesAreMadeByTheFirstStart() {
        assertThat(preflight("--REDIS_URL=" + TestRedis.shared().url())).isZero();

        assertThat(text()).contains("GO      settings", "GO      database", "MariaDB", "GO      clock",
                "LOOK    migrations", "GO      redis", "GO      disk", "GO      ports", "LOOK    certificate")
                .endsWith("\nGO\n");
        said.reset();
        assertThat(run("migrate", settings())).isZero();
        assertThat(preflight()).isZero();
        assertThat(text()).contains("GO      migrations   all are done", "LOOK    redis");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsANo() {
        assertThat(preflight("--DATABASE_URL=jdbc:mysql://127.0.0.1:1/codex", "--DB_TIMEOUT=500ms")).isEqualTo(1);

        assertThat(text()).contains("NO-GO   database").endsWith("\nNO-GO\n");
    }

    @Test
    void aDiskThatIsTooSmallIsANo() {
        assertThat(preflight("--arcane.preflight.free-disk=900TB")).isEqualTo(1);

        assertThat(text()).contains("NO-GO   disk");
    }

    @Test
    void aSampleForASecretInProductionIsANo() {
        assertThat(preflight("--spring.profiles.active=prod", "--SECRET_KEY=change-me-change-me-change-me-change-me"))
                .isEqualTo(1);

        assertThat(text()).contains("NO-GO   settings").doesNotContain("change-me");
    }

    private int preflight(String... more) {
        var arguments = settings();
        for (var argument : more) {
            arguments.removeIf(given -> given.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            arguments.add(argument);
        }
        return run("preflight", arguments);
    }

    private List<String> settings() {
        return new ArrayList<>(List.of("--DATABASE_URL=" + database, "--DATABASE_USER=root", "--DATABASE_PASSWORD=",
                "--PORT=0", "--SOCKET_PORT=0", "--MANAGEMENT_PORT=0",
                "--SECRET_KEY=kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe"));
    }

    private int run(String command, List<String> arguments) {
        var before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            arguments.addFirst(command);
            return Commands.listed().run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
            // Production's format of log lines, which would stay for all that this JVM starts afterwards.
            System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
        }
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
