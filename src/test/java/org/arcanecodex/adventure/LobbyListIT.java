package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The list of open tables where the instance that was to write a change died before it did. */
@TestPropertySource(properties = "arcane.room.sleep-after=200ms")
class LobbyListIT extends AtTheTable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aRoomThatHasBegunIsNotShownWhateverItsLineSays() {
        var host = guest("Ana");
        var code = host.createRoom("five-to-noon", "public", 1);
        awaitLine(code, 1, 0);
        host.connect(code).join();
        await().atMost(PATIENCE).until(() -> front().contains(code));
        assertThat(host.request("start", Map.of()).get("ok").asBoolean()).isTrue();
        awaitLine(code, 0, 0);
        await("what is kept of the front grows old by itself after a minute only").atMost(PATIENCE)
                .until(() -> !front().contains(code));
        asItWasBefore(code, 1, 1);

        await().atMost(PATIENCE).until(() -> !shown().contains(code));
        assertThat(TestClient.json(stranger().get("/api/v1/rooms?page=1&limit=1")).get("page").get("total").asLong())
                .isEqualTo(shown().size());
    }

    @Test
    void aLineThatGotLostIsWrittenWhenTheRoomWakes() {
        var host = guest("Ana");
        var code = host.createRoom("five-to-noon", "public", 3);
        host.connect(code).join();
        awaitLine(code, 1, 1);
        host.close();
        await().atMost(PATIENCE)
                .until(() -> jdbc.queryForObject("select count(*) from room_snapshot join room using (room_id)"
                        + " where code = ?", Long.class, code) == 1);
        asItWasBefore(code, 1, 0);

        guest("Ben").get("/api/v1/rooms/" + code);

        awaitLine(code, 1, 1);
    }

    private List<String> front() {
        return codes("/api/v1/rooms");
    }

    private List<String> shown() {
        return codes("/api/v1/rooms?sort=newest&limit=100&pace=live");
    }

    private List<String> codes(String list) {
        return TestClient.json(stranger().get(list))
                .get("items")
                .valueStream()
                .map(item -> item.get("code").asString())
                .toList();
    }

    private void asItWasBefore(String code, int open, int taken) {
        assertThat(jdbc.update("update adventure_lobby set is_open = ?, taken = ?, seq = 1, story_id = 'five-to-noon',"
                + " pace = 'LIVE', difficulty = 'PLAIN', seats = 1 where code = ?", open, taken, code)).isEqualTo(1);
    }

    private void awaitLine(String code, int open, int taken) {
        await().atMost(PATIENCE)
                .until(() -> jdbc
                        .queryForList("select 1 from adventure_lobby where code = ? and is_open = ? and taken = ?",
                                code, open, taken)
                        .size() == 1);
    }
}
