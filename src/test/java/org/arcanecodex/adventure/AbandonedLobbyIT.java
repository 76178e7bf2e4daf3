package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import org.arcanecodex.room.Sweep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A lobby that nobody started closes by itself, and a day later nothing is left of it; a story that ended stays. */
@TestPropertySource(properties = "arcane.room.sleep-after=200ms")
class AbandonedLobbyIT extends AtTheTable {

    private static final Duration A_DAY = Duration.ofHours(25);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @Test
    void aRoomThatWasNeverStartedIsGoneADayAfterItClosed() {
        var host = guest("Ana");
        long abandoned = lobbyWhoseTimeIsOver(host.createRoom("five-to-noon", "public", 2));
        var code = host.createRoom("five-to-noon", "public", 1);
        host.connect(code).join();
        assertThat(host.request("start", Map.of()).get("ok").asBoolean()).isTrue();
        assertThat(host.request("seat.leave", Map.of()).get("ok").asBoolean()).isTrue();
        long played = id(code);
        awaitClosed(abandoned);
        awaitClosed(played);

        assertThat(Sweep.of(application)).isZero();
        aDayPasses(abandoned);
        aDayPasses(played);
        assertThat(Sweep.of(application)).isEqualTo(1);

        assertThat(count("room", abandoned) + count("room_event", abandoned)).isZero();
        assertThat(count("room", played)).isEqualTo(1);
        assertThat(host.get("/api/v1/rooms/" + code).get("status").asString()).isEqualTo("CLOSED");
    }

    /** Its two hours end as soon as somebody looks: the journal is changed while the room sleeps. */
    private long lobbyWhoseTimeIsOver(String code) {
        long id = id(code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.update("delete from room_snapshot where room_id = ?", id) == 1);
        assertThat(jdbc.update("update room_event set payload = regexp_replace(payload, '\"closesAt\":\"20..',"
                + " '\"closesAt\":\"2001') where room_id = ?", id)).isEqualTo(1);
        assertThat(jdbc.update("update room set next_due_at = 1 where room_id = ?", id)).isEqualTo(1);
        return id;
    }

    private void awaitClosed(long id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.queryForMap("select status, next_due_at from room"
                        + " where room_id = ?", id)).containsEntry("status", "CLOSED")
                        .containsEntry("next_due_at", null));
    }

    private void aDayPasses(long id) {
        jdbc.update("update room set noted_at = noted_at - ?, closed_unplayed_at = closed_unplayed_at - ?"
                + " where room_id = ?", A_DAY.toMillis(), A_DAY.toMillis(), id);
        jdbc.update("update room_event set created_at = created_at - ? where room_id = ?", A_DAY.toMillis(), id);
    }

    private long id(String code) {
        return jdbc.queryForObject("select room_id from room where code = ?", Long.class, code);
    }

    private long count(String table, long id) {
        return jdbc.queryForObject("select count(*) from " + table + " where room_id = ?", Long.class, id);
    }
}
