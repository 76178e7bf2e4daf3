package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.JavaProcess;
import org.arcanecodex.testkit.ShippedApplication;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as an operator starts it, with something that cannot work: it ends and says in one line what to do. */
@BesideOthers
class StartFailureIT {

    private static final String DATABASE = TestDatabase.fresh();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"PORT", "SOCKET_PORT", "MANAGEMENT_PORT"})
    void aPortThatSomebodyElseHas(String setting) throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(complaint(Map.of(setting, port)))
                    .endsWith("Port " + port + " is taken. End what listens there, or set " + setting
                            + " to another.");
        }
    }

    @Test
    void aSettingWithAValueThatItCannotHave() throws Exception {
        var wrong = List.of(new Wrong("PORT", "eighty", "PORT"), new Wrong("DB_TIMEOUT", "soon", "DB_TIMEOUT"),
                new Wrong("DB_POOL_SIZE", "-3", "DB_POOL_SIZE"),
                new Wrong("MAX_CONCURRENT_GAMES", "0", "MAX_CONCURRENT_GAMES"),
                new Wrong("TRUSTED_PROXIES", "nobody", "TRUSTED_PROXIES"),
                new Wrong("PUBLIC_URL", "my game", "PUBLIC_URL"),
                new Wrong("CERTIFICATE_ADDRESS", "nginx:443", "CERTIFICATE_ADDRESS"),
                new Wrong("PORT", "70000", "PORT"), new Wrong("MANAGEMENT_PORT", "-1", "MANAGEMENT_PORT"),
                new Wrong("ARCANE_REALTIME_SOCKETIO_HOST", "203.0.113.9", "Cannot assign requested address"),
                new Wrong("ARCANE_ROOM_SLEEP_AFTER", "2 moons", "arcane.room.sleep-after"));
        try (var atOnce = Executors.newFixedThreadPool(2)) {
            var complaints = atOnce.invokeAll(wrong.stream().map(this::told).toList());
            for (int i = 0; i < wrong.size(); i++) {
                assertThat(complaints.get(i).get()).contains(wrong.get(i).named()).contains(wrong.get(i).value());
            }
        }
    }

    private record Wrong(String setting, String value, String named) {}

    private Callable<String> told(Wrong wrong) {
        return () -> complaint(Map.of(wrong.setting(), wrong.value()));
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        assertThat(complaint(Map.of("DATABASE_URL", "jdbc:mysql://127.0.0.1:1/codex?password=hidden")))
                .contains("jdbc:mysql://127.0.0.1:1/codex does not answer")
                .contains("DATABASE_URL")
                .doesNotContain("hidden");
    }

    /** It takes connections, as a frozen one does. */
    @Test
    void aDatabaseThatSaysNothing() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var url = "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/codex";
            assertThat(complaint(Map.of("DATABASE_URL", url, "ARCANE_DATABASE_ANSWERTIMEOUT", "1s")))
                    .contains(url + " does not answer");
        }
    }

    @Test
    void aDatabaseThatLetsNobodyIn() throws Exception {
        assertThat(complaint(Map.of("DATABASE_USER", "mallory", "DATABASE_PASSWORD", "hidden")))
                .contains("refuses the user 'mallory'")
                .contains("DATABASE_PASSWORD")
                .doesNotContain("hidden");
    }

    @Test
    void anAddressOfAnotherKindOfDatabase() throws Exception {
        assertThat(complaint(Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1/codex")))
                .contains("DATABASE_URL is 'jdbc:postgresql://127.0.0.1/codex'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-me-change-me-change-me-change-me", "k3Zx9QpL2mVb7Rt"})
    void aSecretInProductionThatIsNone(String key) throws Exception {
        assertThat(complaint(Map.of("SPRING_PROFILES_ACTIVE", "prod", "LOG_FORMAT", "", "SECRET_KEY", key)))
                .contains("SECRET_KEY")
                .doesNotContain("change-me")
                .doesNotContain("k3Zx9QpL2mVb7Rt");
    }

    /** Copied, and not filled in. */
    @Test
    void theSampleOfAllSettingsInProduction() throws Exception {
        var sample = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(".env.example"))) {
            if (line.matches("[A-Z_]+=.*")) {
                sample.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        assertThat(sample).containsKeys("SECRET_KEY", "DATABASE_URL", "PORT");
        sample.putAll(Map.of("SPRING_PROFILES_ACTIVE", "prod", "LOG_FORMAT", "", "PORT", "0", "SOCKET_PORT", "0",
                "MANAGEMENT_PORT", "0"));
        assertThat(complaint(sample)).contains("SECRET_KEY is missing");
    }

    /** What the server says before it ends by itself. */
    private String complaint(Map<String, String> wrong) throws IOException, InterruptedException {
        var settings = new HashMap<>(Map.of("PORT", "0", "SOCKET_PORT", "0", "MANAGEMENT_PORT", "0", "DATABASE_URL",
                DATABASE, "DATABASE_USER", "root", "DATABASE_PASSWORD", ""));
        settings.putAll(wrong);
        var log = folder.resolve(UUID.randomUUID() + ".log");
        var process = JavaProcess.start(ShippedApplication.command("-Xmx512m"), folder, log, settings);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(1);
        var lines = Files.readAllLines(log);
        assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.startsWith("Caused by"));
        var errors = lines.stream().filter(line -> line.contains(" ERROR ")).toList();
        assertThat(errors).hasSize(1);
        assertThat(lines).as("nothing but lines of the log").allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
        return errors.getFirst();
    }
}
