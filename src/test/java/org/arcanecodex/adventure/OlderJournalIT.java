package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room that an earlier version wrote wakes in this one and is played to its end: its journal is one of those under
 * {@code journals}, and the story that it was made with is kept in the database only.
 */
@TestPropertySource(properties = "arcane.room.sleep-after=200ms")
class OlderJournalIT extends AtTheTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aJournalFromBeforeTheRollsOfCompanionsWakesAndGoesOn() {
        var ana = guest("Ana");
        var ben = guest("Ben");
        var code = ana.createRoom("five-to-noon", "public", 4);
        replaceJournal(code, Map.of("101", ana.account(), "102", ben.account()));

        var table = List.of(ana, ben);
        table.forEach(player -> assertThat(player.connect(code).join().toString()).contains("\"ok\":true"));
        assertThat(ana.seq()).isGreaterThanOrEqualTo(53);
        var view = ana.view();
        assertThat(view.get("story").get("title").asString()).isEqualTo("The Last Lamp");
        assertThat(view.get("trust").asInt()).isLessThan(10);
        assertThat(names(view)).contains("Ana", "Ben");

        if (!ana.phase().equals("EPILOGUE")) {
            table.forEach(player -> player.request("continue", Map.of()));
        }
        assertThat(ana.request("room.join", Map.of("code", code))
                .get("d")
                .get("view")
                .get("phase")
                .get("name")
                .asString()).isEqualTo("EPILOGUE");
        assertThat(ana.get("/api/v1/rooms/" + code + "/replay").get("dice")).isNotEmpty();
    }

    private static List<String> names(JsonNode view) {
        return view.get("seats").valueStream().map(seat -> seat.path("name").asString("")).toList();
    }

    /** While it sleeps, which it does once its snapshot is written. */
    private void replaceJournal(String code, Map<String, String> accounts) {
        long id = jdbc.queryForObject("select room_id from room where code = ?", Long.class, code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.update("delete from room_snapshot where room_id = ?", id) == 1);
        jdbc.update(
                "insert into adventure_scenario (id, ver, sha256, body) values ('last-lamp', 2, repeat('0', 64), ?)",
                resource("/stories/last-lamp.yaml"));
        jdbc.update("update room set scenario_id = 'last-lamp', scenario_ver = 2, noted_seq = 53, status = 'RUNNING'"
                + " where room_id = ?", id);
        jdbc.update("delete from room_event where room_id = ?", id);
        var epoch = jdbc.queryForObject("select owner_epoch from room where room_id = ?", Long.class, id);
        resource("/journals/adventure-before-rolls.jsonl").lines().forEach(line -> {
            var row = JSON.readTree(renamed(line, accounts));
            var by = row.get("by").asString();
            jdbc.update(
                    "insert into room_event (room_id, seq, owner_epoch, actor_id, cmd_id, type, payload, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id, row.get("seq").asLong(),
                    by.equals("system") ? epoch : null, by, "stored-" + row.get("seq"), row.get("type").asString(),
                    row.get("payload").toString(), Instant.parse(row.get("at").asString()).toEpochMilli());
        });
    }

    private static String renamed(String line, Map<String, String> accounts) {
        var now = line;
        for (var account : accounts.entrySet()) {
            now = now.replace("\"value\":" + account.getKey() + "}", "\"value\":" + account.getValue() + "}")
                    .replace("\"a:" + account.getKey() + "\"", "\"a:" + account.getValue() + "\"");
        }
        return now;
    }

    private static String resource(String name) {
        try (var in = OlderJournalIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
