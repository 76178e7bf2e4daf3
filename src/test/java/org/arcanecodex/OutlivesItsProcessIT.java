package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.arcanecodex.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** The README's run command is given twice, and killed in the middle of a game and started again. */
@BesideOthers
class OutlivesItsProcessIT {

    @Test
    void killedInTheMiddleTheSameBeatGoesOnAndNothingIsLost(@TempDir Path folder) {
        try (var server = new TestServer(folder).start(Map.of("LOG_LEVEL", "warn"))) {
            assertThat(server.logText()).as("where to click, whatever the level").contains("is open: " + server.url());
            var ana = TestPlayer.guest(server.url(), server.socketUrl(), "Ana");
            var ben = TestPlayer.guest(server.url(), server.socketUrl(), "Ben");
            var code = ana.createRoom("quiet-coach", "public", 2);
            var table = List.of(ana, ben);
            table.forEach(player -> accepted(player.connect(code).join()));
            start(table);
            PlayingBot.playUntil(table, "COUNSEL");

            var whisper = ana.events("whisper-heard").getLast().get("whisper").get("id").asString();
            var told = accepted(ana.request("share", "share-1", Map.of("whisper", whisper, "form", "twist")));
            assertThat(server.startedTwice())
                    .as("and the first game goes on with its database")
                    .contains("The game runs from this folder already")
                    .doesNotContain("\tat ");
            accepted(ben.request("ready", "ready-1", Map.of("on", true)));
            var entry = ana.entry();
            var seat = ben.seat();

            server.kill();
            server.start();

            table.forEach(player -> accepted(player.connect(code).join()));
            assertThat(ana.phase()).isEqualTo("COUNSEL");
            assertThat(ana.entry()).isEqualTo(entry);
            assertThat(ben.seat()).isEqualTo(seat);
            assertThat(
                    accepted(ana.request("share", "share-1", Map.of("whisper", whisper, "form", "twist"))).get("seq"))
                    .as("the same id gets its first answer again")
                    .isEqualTo(told.get("seq"));

            PlayingBot.playUntil(table, "EPILOGUE");
            assertThat(ana.phase()).isEqualTo("EPILOGUE");
            assertThat(ana.complaints()).isEmpty();
            assertThat(ben.complaints()).isEmpty();
        }
    }

    private static void start(List<TestPlayer> table) {
        table.forEach(player -> accepted(player.request("ready", Map.of("on", true))));
        accepted(table.getFirst().request("start", Map.of()));
    }

    private static JsonNode accepted(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }
}
