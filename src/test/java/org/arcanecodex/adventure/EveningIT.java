package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.arcanecodex.testkit.PlayingBot;
import org.arcanecodex.testkit.TestPlayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

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
        var mind = Map.of("option", table.getFirst().options().getLast(), "momentum", "none");
        assertThat(table.getFirst().request("choose", mind).get("ok").asBoolean()).as("what is for Ana alone").isTrue();
        var back = ben.connect(code).join();
        assertThat(back.get("d").has("view")).isFalse();
        assertThat(back.get("d").get("missed")).isNotEmpty();
        assertThat(ben.seq()).isGreaterThan(before);

        PlayingBot.playUntil(table, "EPILOGUE");
        var replay = table.getFirst().get("/api/v1/rooms/" + code + "/replay");
        long last = replay.get("steps").valueStream().mapToLong(step -> step.get("seq").asLong()).max().orElseThrow();
        await().atMost(Duration.ofSeconds(20)).until(() -> table.stream().allMatch(player -> player.seq() >= last));
        for (var player : table) {
            assertThat(player.complaints()).isEmpty();
            assertThat(player.events("scored")).hasSize(1);
            hasBeenToldWhatTheReplayShows(player, code, last);
        }
        assertThat(replay.get("end").get("ended").get("seed").asString()).hasSize(64);
        assertThat(replay.get("dice")).isNotEmpty();
    }

    /** Every number once, and at each just what the journal is through the eyes of that seat. */
    private static void hasBeenToldWhatTheReplayShows(TestPlayer player, String code, long last) {
        var told = player.eventsByNumber().headMap(last + 1);
        var shown = new TreeMap<Long, JsonNode>();
        player.get("/api/v1/rooms/" + code + "/replay?seat=" + player.seat())
                .get("steps")
                .forEach(step -> shown.put(step.get("seq").asLong(), step.get("events")));
        assertThat(told).as(player.name).hasSizeGreaterThan(20);
        assertThat(told).as(player.name).isEqualTo(shown.subMap(told.firstKey(), last + 1));
    }

    private TestPlayer come(String name, String way) {
        return way.equals("Socket.IO") ? guest(name) : plainGuest(name);
    }
}
