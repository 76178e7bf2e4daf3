package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every outcome of an append, on the real tables. */
class RoomJournalIT {

    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    private final RoomDatabase database = new RoomDatabase();
    private final CutConnections connections = new CutConnections(database.source());
    private final Storage storage = new Storage(new JdbcTemplate(connections));
    private final RoomJournal journal = new SqlRoomJournal(storage);
    private final RoomStore store = new SqlRoomStore(storage);
    private final long room = store.insert(new RoomCode("K7QXMP"),
            new NewRoom<>("toy", 1, Auctions.ANA, "open", "unused"), "0".repeat(64), new byte[10], NOW).orElseThrow();

    @AfterEach
    void close() { database.close(); }

    @Test
    void theNextRowIsAppended() {
        assertThat(append(1, "a:1", "x")).isEqualTo(new Appending.Appended());
        assertThat(append(2, "a:1", "y")).isEqualTo(new Appending.Appended());
        assertThat(journal.tail(room, 0)).containsExactly(row(1, "a:1", "x"), row(2, "a:1", "y"));
    }

    @Test
    void whoeverComesSecondGetsTheTail() {
        append(1, "a:1", "x");
        append(2, "a:1", "y");
        assertThat(append(1, "a:2", "z"))
                .isEqualTo(new Appending.Behind(List.of(row(1, "a:1", "x"), row(2, "a:1", "y"))));
    }

    @Test
    void aKnownCommandIsKnownUnderAnyNumber() {
        append(1, "a:1", "x");
        assertThat(append(1, "a:1", "x")).isEqualTo(new Appending.AlreadyDone(1));
        assertThat(append(2, "a:1", "x")).isEqualTo(new Appending.AlreadyDone(1));
    }

    @Test
    void theSameIdOfSomebodyElseIsAnotherCommand() {
        append(1, "a:1", "x");
        assertThat(append(2, "a:2", "x")).isEqualTo(new Appending.Appended());
    }

    @Test
    void idsDifferByEverySign() {
        append(1, "a:1", "x");
        assertThat(append(2, "a:1", "X")).isEqualTo(new Appending.Appended());
        assertThat(append(3, "a:1", "ключ 🗝")).isEqualTo(new Appending.Appended());
    }

    @Test
    void aConnectionCutBeforeTheInsertIsUnknown() {
        connections.cutNext(CutConnections.Cut.BEFORE_INSERT);
        assertThat(append(1, "a:1", "x")).isEqualTo(new Appending.Unknown());
    }

    @Test
    void aConnectionCutAfterTheCommitIsUnknownToo() {
        connections.cutNext(CutConnections.Cut.AFTER_COMMIT);
        assertThat(append(1, "a:1", "x")).isEqualTo(new Appending.Unknown());
        // The pool may hand out the cut connection once more before it notices.
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(
                        database.jdbc().queryForObject("select count(*) from room_event", Long.class)).isEqualTo(1));
    }

    @Test
    void aLockThatIsHeldTooLongCountsAsBehind() throws Exception {
        try (var other = database.source().getConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("""
                              insert into room_event(room_id, seq, actor_id, cmd_id, type, payload, created_at)
                              values (%d, 1, 'a:9', 'slow', 'x.v1', '{}', 0)""".formatted(room));
            assertThat(append(1, "a:1", "x")).isEqualTo(new Appending.Behind(List.of()));
            other.rollback();
        }
    }

    @Test
    void onlyTheNewestEpochCountsForTime() {
        long old = store.mintEpoch(room, "one");
        long young = store.mintEpoch(room, "two");
        assertThat(young).isEqualTo(old + 1);
        assertThat(appendAs(old, 1, "deadline:1")).isEqualTo(new Appending.Fenced());
        assertThat(appendAs(young, 1, "deadline:1")).isEqualTo(new Appending.Appended());
        assertThat(appendAs(young, 2, "deadline:1")).isEqualTo(new Appending.AlreadyDone(1));
        assertThat(appendAs(young, 1, "deadline:2")).isInstanceOf(Appending.Behind.class);
        assertThat(journal.tail(room, 0)).extracting(JournalRow::epoch).containsExactly(young);
    }

    @Test
    void aRefusalIsCheckedAgainstTheJournalsEnd() {
        append(1, "a:1", "x");
        append(2, "a:2", "y");
        assertThat(journal.recheck(room, 2, "a:1", "new")).isEqualTo(new Standing.Current());
        assertThat(journal.recheck(room, 2, "a:1", "x")).isEqualTo(new Appending.AlreadyDone(1));
        assertThat(journal.recheck(room, 1, "a:1", "new"))
                .isEqualTo(new Appending.Behind(List.of(row(2, "a:2", "y"))));
    }

    @Test
    void aLongJournalIsReadInPieces() {
        var rows = new ArrayList<Object[]>();
        for (long seq = 1; seq <= 1001; seq++) {
            rows.add(new Object[]{room, seq, "c" + seq});
        }
        database.jdbc().batchUpdate("""
                                    insert into room_event(room_id, seq, actor_id, cmd_id, type, payload, created_at)
                                    values (?, ?, 'a:1', ?, 'x.v1', '{}', 0)
                                    """, rows);
        assertThat(journal.tail(room, 0)).hasSize(1001).last().extracting(JournalRow::seq).isEqualTo(1001L);
        assertThat(journal.lasts(List.of(room, room + 1))).containsExactly(new RoomJournal.Last(room, 1001));
    }

    private Appending append(long seq, String actor, String id) { return journal.append(room, row(seq, actor, id)); }

    private Appending appendAs(long epoch, long seq, String id) {
        return journal.append(room, new JournalRow(seq, epoch, "system", id, "x.v1", "{}", NOW));
    }

    private static JournalRow row(long seq, String actor, String id) {
        return new JournalRow(seq, null, actor, id, "x.v1", "{\"é\":\"🎲\"}", NOW);
    }
}
