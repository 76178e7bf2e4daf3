package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A room whose story is neither in this release nor kept: it is said, and the room waits for who has the story. */
@TestPropertySource(properties = "arcane.room.sleep-after=200ms")
@ExtendWith(OutputCaptureExtension.class)
class MissingStoryIT extends AtTheTable {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whoComesIsToldAndADeadlineIsNotTriedAgainAndAgain(CapturedOutput output) {
        var ana = guest("Ana");
        var code = ana.createRoom("five-to-noon", "public", 2);
        long id = jdbc.queryForObject("select room_id from room where code = ?", Long.class, code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.update("delete from room_snapshot where room_id = ?", id) == 1);
        assertThat(
                jdbc.update("update room_event set payload = regexp_replace(replace(payload, 'five-to-noon', 'lost'),"
                        + " '\"closesAt\":\"20..', '\"closesAt\":\"2001') where room_id = ?", id))
                .isEqualTo(1);
        assertThat(jdbc.update("update room set next_due_at = 1 where room_id = ?", id)).isEqualTo(1);

        var error = ana.connect(code).join().get("error");

        assertThat(error.get("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(error.get("message").asString()).contains("story");
        await().atMost(Duration.ofSeconds(30)).until(() -> complaints(output, code) > 0);
        long said = complaints(output, code);
        await("whoever wakes the room may cause one more, and no second one follows")
                .during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(30))
                .until(() -> complaints(output, code) <= said + 1);
        // The application lives on for other tests, which need not hear of it.
        jdbc.update("update room set next_due_at = null where room_id = ?", id);
    }

    private static long complaints(CapturedOutput output, String code) {
        return output.getAll().lines().filter(line -> line.contains("ERROR") && line.contains(code)).count();
    }
}
