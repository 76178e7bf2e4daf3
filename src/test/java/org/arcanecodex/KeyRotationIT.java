package org.arcanecodex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.testkit.BesideOthers;
import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.arcanecodex.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's secret is exchanged in the middle of a game. */
@BesideOthers
class KeyRotationIT {

    private static final String FIRST = "wB5nX8qRt2ZkV6yLm4JdHs9CfGp3UaEe";
    private static final String SECOND = "kT9vQ2xLw7RmZ4bNc8YfHs3JdPg6UaEe";

    @Test
    void withTheKeyBeforeGamesAndLogInsGoOnAndWithoutItTheyDoNot(@TempDir Path folder) {
        try (var server = new TestServer(folder).start(Map.of("SECRET_KEY", FIRST))) {
            var ana = TestPlayer.guest(server.url(), server.socketUrl(), "Ana");
            var code = ana.createRoom("five-to-noon", "public", 1);
            assertThat(ana.connect(code).join().get("ok").asBoolean()).isTrue();
            ana.request("start", Map.of());
            PlayingBot.playUntil(List.of(ana), "COUNSEL");

            server.kill();
            server.start(Map.of("SECRET_KEY", SECOND, "SECRET_KEY_PREVIOUS", FIRST));

            assertThat(ana.connect(code).join().get("ok").asBoolean()).isTrue();
            PlayingBot.playUntil(List.of(ana), "EPILOGUE");
            verifyDice(ana, code);

            server.kill();
            server.start(Map.of("SECRET_KEY", SECOND));

            assertThatThrownBy(() -> ana.get("/api/v1/accounts/me")).hasMessageContaining("401");
        }
    }

    private static void verifyDice(TestPlayer player, String code) {
        var replay = player.get("/api/v1/rooms/" + code + "/replay");
        var ended = replay.get("end").get("ended");
        var seed = HexFormat.of().parseHex(ended.get("seed").asString());
        assertThat(HexFormat.of().formatHex(CommittedDice.commitment(seed)))
                .isEqualTo(replay.get("seedCommit").asString());
        for (var thrown : replay.get("dice")) {
            var dice = new CommittedDice(seed, ended.get("salt").asString(), new RoomCode(code),
                    thrown.get("seq").asLong());
            for (int i = 0; i < thrown.get("die").asInt(); i++) {
                dice.d100();
            }
            thrown.get("rolls").forEach(roll -> assertThat(dice.d100()).isEqualTo(roll.asInt()));
        }
    }
}
