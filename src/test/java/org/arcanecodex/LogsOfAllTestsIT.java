package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.arcanecodex.realtime.socketio.DoorLifecycle;
import org.arcanecodex.testkit.LogsOfTests;
import org.arcanecodex.testkit.PlantedSecrets;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The last of all: what the tests before it, their servers and the servers' processes have said holds no password, no
 * token, no code and no whisper of any of them; nor of what is done here once more.
 */
@ServerTest
@Order(Integer.MAX_VALUE)
@Isolated
class LogsOfAllTestsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private DoorLifecycle door;

    /** A command that another test ran may have made it taciturn. */
    @BeforeEach
    void speak() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
    }

    @Test
    void noSecretOfAnyTestIsInAnyLog() throws Exception {
        whisper();
        comeInWrongly();

        var searched = LogsOfTests.search(PlantedSecrets.all());

        assertThat(searched.lines()).isGreaterThan(20);
        assertThat(searched.found()).isEmpty();
    }

    /** Without it, a search that finds nothing would prove nothing. */
    @Test
    void whatIsLoggedIsFound() throws Exception {
        var token = random();
        var password = "no " + random();
        LoggerFactory.getLogger(LogsOfAllTestsIT.class).info("Logged on purpose: Bearer {}, {}.", token, password);

        assertThat(LogsOfTests.search(Set.of(token)).found()).singleElement().asString().contains(token);
        assertThat(LogsOfTests.search(Set.of(password)).found()).singleElement().asString().contains(password);
    }

    private void whisper() {
        var http = URI.create("http://localhost:" + port);
        var sockets = URI.create("http://localhost:" + door.port());
        try (var ana = TestPlayer.guest(http, sockets, "Ana"); var ben = TestPlayer.guest(http, sockets, "Ben")) {
            var code = ana.createRoom("quiet-coach", "private", 2);
            ana.connect(code).join();
            var whisper = "between us " + random();
            PlantedSecrets.plant(whisper);
            ana.request("chat", Map.of("channel", "table", "text", whisper));
            ana.request("chat", Map.of("channel", "seat", "to", 2, "text", whisper));
            ana.request("chat", Map.of("channel", "nowhere", "text", whisper));
            ben.connect(code);
        }
    }

    private void comeInWrongly() {
        var http = TestClient.fromElsewhere(port);
        var password = random();
        var body = "{\"email\": \"planted@example.org\", \"password\": \"" + password
                + "\", \"displayName\": \"Planted\"";
        http.postJson("/api/v1/accounts", body + "}");
        http.postJson("/api/v1/accounts", body);
        http.postJson("/api/v1/accounts", body + ", \"" + password + "\": 1}");
        http.postJson("/api/v1/sessions", body.replace(", \"displayName\": \"Planted\"", ", \"code\": \"x\"}"));
        for (var token : new String[]{random(), "a.b." + random()}) {
            PlantedSecrets.plant(token);
            http.get("/api/v1/accounts/me?token=" + token, "Authorization", "Bearer " + token, "Cookie",
                    "codex_refresh=" + token);
            http.postJson("/api/v1/recoveries/password", "{\"token\": \"" + token + "\", \"newPassword\": \"" + token
                    + "\"}");
        }
    }

    private static String random() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
