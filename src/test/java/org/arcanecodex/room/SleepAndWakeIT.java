package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A room that sleeps is a row, a snapshot and a tail. */
class SleepAndWakeIT {

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();

    @AfterEach
    void close() { database.close(); }

    private Auctions instance(Auctions.Limits limits) {
        return new Auctions(database.jdbc(), clock, new LocalLease(clock), new LocalBell(), limits.build());
    }

    @Test
    void fromAnySnapshotAndItsTailItWakesAsFromTheWholeJournal() {
        try (var auctions = instance(Auctions.limits().snapshotEvery(1000))) {
            var code = auctions.open();
            for (int i = 1; i <= 20; i++) {
                auctions.bid(code, Auctions.ANA, i);
            }
            var history = auctions.rooms().history(code).orElseThrow();
            var kind = auctions.kind;
            var snapshots = new Snapshots<>(auctions.ports.snapshots(), kind.codec(), Runnable::run);
            var loader = new RoomLoader<>(kind, auctions.ports, snapshots, 64);
            await().until(() -> auctions.at(code).steps().size() == 21);
            var states = auctions.at(code).steps();
            for (int k = 0; k <= 20; k++) {
                database.jdbc().update("delete from room_snapshot");
                snapshots.write(history.facts().roomId(), states.get(k).seq(), states.get(k).after());
                var loaded = loader.load(code).orElseThrow();
                assertThat(loaded.snapshotSeq()).isEqualTo(k + 1);
                assertThat(loaded.chronicle().seq()).isEqualTo(21);
                assertThat(loaded.chronicle().state()).isEqualTo(history.state());
            }
        }
    }

    @Test
    void aSnapshotOfAnotherShapeOrOneThatIsBrokenIsPassedOver() {
        RoomCode code;
        try (var auctions = instance(Auctions.limits())) {
            code = auctions.open();
            auctions.bid(code, Auctions.ANA, 5);
        }
        for (var change : List.of("schema_ver = 99", "schema_ver = 1, state = '{\"nonsense\": 1}'", "state = ''")) {
            database.jdbc().update("update room_snapshot set " + change);
            try (var auctions = instance(Auctions.limits())) {
                assertThat(auctions.look(code).visit().state().highest()).isEqualTo(5);
            }
        }
    }

    @Test
    void everyFewCommandsThereIsASnapshot() {
        try (var auctions = instance(Auctions.limits().snapshotEvery(5))) {
            var code = auctions.open();
            for (int i = 1; i <= 11; i++) {
                auctions.bid(code, Auctions.ANA, i);
            }
            await().until(() -> snapshotOf(code).equals(List.of(10L)));
        }
    }

    @Test
    void anIdleRoomSleepsWithASnapshotAndWakesWhenSpokenTo() {
        try (var auctions = instance(Auctions.limits().sleepAfter(Duration.ofMillis(300)))) {
            var code = auctions.open();
            auctions.bid(code, Auctions.ANA, 5);
            await().until(() -> snapshotOf(code).equals(List.of(2L)));
            assertThat(auctions.bid(code, Auctions.ANA, 4)).isEqualTo("refused UNAFFORDABLE");
            assertThat(auctions.bid(code, Auctions.ANA, 6)).isEqualTo("accepted 3");
            assertThat(auctions.kind.wakings(code)).isGreaterThan(1);
        }
    }

    @Test
    void aRoomWithSomebodyInItStaysAwake() {
        try (var auctions = instance(Auctions.limits().sleepAfter(Duration.ofSeconds(3)))) {
            var code = auctions.open();
            auctions.at(code).come();
            auctions.bid(code, Auctions.ANA, 5);
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> snapshotOf(code).isEmpty());
            assertThat(auctions.kind.wakings(code)).isEqualTo(1);
            auctions.at(code).leave();
            await().until(() -> snapshotOf(code).equals(List.of(2L)));
        }
    }

    @Test
    void afterARestartOneMissesNothingThatTheJournalHas() {
        RoomCode code;
        try (var auctions = instance(Auctions.limits())) {
            code = auctions.open();
            auctions.bid(code, Auctions.ANA, 5);
        }
        database.jdbc().update("delete from room_snapshot");
        try (var auctions = instance(Auctions.limits())) {
            var visit = auctions.look(code).visit();
            assertThat(visit.missedSince(1).orElseThrow()).extracting(Step::seq).containsExactly(2L);
            assertThat(visit.state().leader()).isEqualTo(1L);
        }
    }

    @Test
    void aRoomThatTalksOfThingsUnknownHereIsLeftToOthers() {
        try (var auctions = instance(Auctions.limits())) {
            var code = auctions.open();
            auctions.bid(code, Auctions.ANA, 5);
        }
        database.jdbc().update("update room_event set payload = replace(payload, 'bid-made.v2', 'bid-made.v3')");
        var code = new RoomCode(database.jdbc().queryForObject("select code from room", String.class));
        database.jdbc().update("delete from room_snapshot");
        try (var auctions = instance(Auctions.limits())) {
            assertThat(auctions.bid(code, Auctions.ANA, 6)).isEqualTo("try again");
            assertThat(auctions.look(code).word()).isEqualTo("unavailable");
            assertThat(database.jdbc().queryForObject("select count(*) from room_event", Long.class)).isEqualTo(2);
        }
    }

    private List<Long> snapshotOf(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select seq from room_snapshot join room using (room_id) where code = ?
                                            """, Long.class, code.value());
    }
}
