package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.json.JsonMapper;

/** A table whose server went away a moment before a deadline, and that this one takes over. */
@TestPropertySource(properties = "arcane.room.sleep-after=200ms")
class TakeOverIT extends AtTheTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration GRACE = Duration.ofSeconds(15);

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whoComesBackThenHasTimeToReadAndIsToldSo() {
        var ana = guest("Ana");
        var code = ana.createRoom("five-to-noon", "public", 1);
        ana.connect(code).join();
        assertThat(ana.request("start", Map.of()).get("ok").asBoolean()).isTrue();
        await().until(() -> ana.phase().equals("SCENE"));
        ana.cut();
        leaveToAnother(code, Instant.now().plusSeconds(3));

        ana.connect(code).join();

        await().atMost(Duration.ofSeconds(20)).until(() -> !ana.events("extended").isEmpty());
        assertThat(ana.events("extended")).hasSize(1);
        assertThat(ana.complaints()).isEmpty();
        var row = jdbc.queryForMap("""
                                   select e.created_at, payload from room_event e join room using (room_id)
                                    where code = ? and cmd_id like 'grace:deadline:%'
                                   """, code);
        var endsAt = Instant.parse(JSON.readTree((String) row.get("payload"))
                .at("/events/0/endsAt")
                .asString());
        assertThat(endsAt.toEpochMilli()).isEqualTo((long) row.get("created_at") + GRACE.toMillis());
        assertThat(ana.events("phase-entered")).as("the scene goes on")
                .noneMatch(
                        entered -> entered.at("/phase/name").asString().equals("COUNSEL"));
    }

    /** While it sleeps here: another server's room, which had so long to go. */
    private void leaveToAnother(String code, Instant endsAt) {
        long id = jdbc.queryForObject("select room_id from room where code = ?", Long.class, code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.update("""
                                         delete from room_snapshot where room_id = ?
                                            and seq = (select max(seq) from room_event where room_id = ?)
                                         """, id, id) == 1);
        assertThat(jdbc.update("""
                               update room_event set payload = regexp_replace(payload,
                                   '"phase":"SCENE","endsAt":"[^"]*"', concat('"phase":"SCENE","endsAt":"', ?, '"'))
                                where room_id = ? and payload like '%"phase":"SCENE"%'
                               """, endsAt.toString(), id)).isEqualTo(1);
        jdbc.update("update room set owner_epoch = owner_epoch + 1, owner_id = 'another' where room_id = ?", id);
    }
}
