package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four people, a whole adventure, the real database and real sockets. */
class EveningIT extends AtTheTable {

    @ParameterizedTest
    @ValueSource(strings = {"Socket.IO", "plain WebSocket"})
    void fourPlayToTheEndAndWhoWasCutHasMissedNothing(String way) {
        var table = Stream.of("Ana", "Ben", "Cleo", "Dara").map(name -> come(name, way)).toList();
        var code = table.getFirst().createRoom("quiet-coach", "public", 4);
        table.forEach(player -> assertThat(player.connect(code).join().get("ok").asBoolean()).isTrue());
        assertThat(table.stream().map(TestPlayer::seat)).containsExactly(1, 2, 3, 4);
        table.subList(1, 4).forEach(player -> player.request("ready", Map.of("on", true)));
        assertThat(table.getFirst().request("start", Map.of()).get("ok").asBoolean()).isTrue();

        PlayingBot.playUntil(table, "CHOICE");
        var ben = table.get(1);
        long before = ben.seq();
        ben.cut();
        table.getFirst().request("plan", Map.of("option", table.getFirst().options().getFirst()));
        table.get(2).request("extend", Map.of());
        var back = ben.connect(code).join();
        assertThat(back.get("d").has("view")).isFalse();
        assertThat(back.get("d").get("missed")).isNotEmpty();
        assertThat(ben.seq()).isGreaterThan(before);

        PlayingBot.playUntil(table, "EPILOGUE");
        for (var player : table) {
            assertThat(player.complaints()).isEmpty();
            assertThat(player.events("scored")).hasSize(1);
        }
        var last = table.getFirst().seq();
        await().atMost(Duration.ofSeconds(20)).until(() -> table.stream().allMatch(player -> player.seq() >= last));
        var replay = table.getFirst().get("/api/v1/rooms/" + code + "/replay");
        assertThat(replay.get("end").get("ended").get("seed").asString()).hasSize(64);
        assertThat(replay.get("dice")).isNotEmpty();
    }

    private TestPlayer come(String name, String way) {
        return way.equals("Socket.IO") ? guest(name) : plainGuest(name);
    }
}
