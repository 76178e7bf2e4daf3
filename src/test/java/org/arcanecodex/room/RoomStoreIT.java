package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows of rooms, and snapshots. */
class RoomStoreIT {

    private static final RoomCode CODE = new RoomCode("K7QXMP");
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(10);
    private static final Instant LATER = NOW.plusSeconds(60);

    private final RoomDatabase database = new RoomDatabase();
    private final Storage storage = new Storage(database.jdbc());
    private final RoomStore store = new SqlRoomStore(storage);
    private final SnapshotStore snapshots = new SqlSnapshotStore(storage);
    private final long room = insert(CODE).orElseThrow();

    @AfterEach
    void close() { database.close(); }

    @Test
    void aCodeIsGivenOnce() { assertThat(insert(CODE)).isEmpty(); }

    @Test
    void anEarlierDeadlineIsExpectedALaterOneIsNot() {
        store.expect(room, 1, LATER);
        store.expect(room, 2, SOON);
        store.expect(room, 3, LATER);
        assertThat(due()).isEqualTo(SOON);
    }

    @Test
    void whatIsNotedCountsUntilSomethingNewerIsExpected() {
        store.note(room, 4, RoomStatus.OPEN, true, SOON, NOW);
        assertThat(store.note(room, 4, RoomStatus.RUNNING, true, LATER, NOW)).isTrue();
        assertThat(due()).isEqualTo(LATER);
        store.expect(room, 6, SOON);
        assertThat(store.note(room, 5, RoomStatus.OPEN, true, LATER, NOW)).isFalse();
        assertThat(due()).isEqualTo(SOON);
        assertThat(store.find(CODE).orElseThrow().facts().status()).isEqualTo(RoomStatus.RUNNING);
        assertThat(store.note(room, 6, RoomStatus.CLOSED, true, null, NOW)).isTrue();
        assertThat(due()).isNull();
    }

    @Test
    void onlyAPassedDeadlineIsPutOff() {
        store.note(room, 1, RoomStatus.OPEN, true, SOON, NOW);
        store.postpone(room, NOW, LATER);
        assertThat(due()).isEqualTo(SOON);
        store.postpone(room, SOON, LATER);
        assertThat(due()).isEqualTo(LATER);
    }

    @Test
    void roomsAreFoundWhenTheyAreDueWhateverTheirStatus() {
        store.note(room, 1, RoomStatus.CLOSED, true, SOON, NOW);
        var other = insert(new RoomCode("ZZZZZZ")).orElseThrow();
        store.note(other, 1, RoomStatus.OPEN, true, SOON, NOW);
        insert(new RoomCode("YYYYYY"));
        assertThat(store.due(SOON, null, 10)).isEmpty();
        var first = store.due(LATER, null, 1);
        assertThat(first).containsExactly(new RoomStore.Due(SOON, room, CODE));
        assertThat(store.due(LATER, first.getLast(), 10)).extracting(RoomStore.Due::roomId).containsExactly(other);
    }

    @Test
    void aRoomCountsAsOpenedOnceThatIsNoted() {
        assertThat(store.find(CODE)).get().extracting(RoomRow::opened).isEqualTo(false);
        store.note(room, 1, RoomStatus.OPEN, true, SOON, NOW);
        assertThat(store.find(CODE)).get().extracting(RoomRow::opened).isEqualTo(true);
    }

    @Test
    void anOlderSnapshotNeverReplacesANewerOne() {
        snapshots.save(room, new SnapshotStore.Snapshot(5, 1, "five"));
        snapshots.save(room, new SnapshotStore.Snapshot(3, 1, "three"));
        assertThat(snapshots.find(room, 1)).contains(new SnapshotStore.Snapshot(5, 1, "five"));
        snapshots.save(room, new SnapshotStore.Snapshot(7, 2, "seven"));
        assertThat(snapshots.find(room, 1)).isEmpty();
        assertThat(snapshots.find(room, 2)).contains(new SnapshotStore.Snapshot(7, 2, "seven"));
    }

    private @Nullable Instant due() { return store.find(CODE).orElseThrow().dueAt(); }

    private Optional<Long> insert(RoomCode code) {
        return store.insert(code, new NewRoom<>("toy", 1, Auctions.ANA, "open", "unused"), "0".repeat(64),
                new byte[61], NOW);
    }
}
