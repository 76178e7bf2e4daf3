package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.platform.cluster.Bell;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances, one room: the journal decides. */
class TwoInstancesIT {

    private static final int COMMANDS = 60;

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();
    private final Bell bell = new LocalBell();
    /** By the real time: that the deadlines' clock is put forward lets no lease run out. */
    private final LocalLease lease = new LocalLease(InstantSource.system());
    private final Auctions one = new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build());
    private final Auctions other = new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build());

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void twoWritersRaceAndNothingIsLostOrDoubled() throws Exception {
        var code = one.open();
        one.at(code).come();
        other.at(code).come();
        other.look(code).visit();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var ana = both.submit(() -> lookIn(one, code, Auctions.ANA));
            var ben = both.submit(() -> lookIn(other, code, Auctions.BEN));
            ana.get();
            ben.get();
        }
        var all = LongStream.rangeClosed(1, 2 * COMMANDS + 1).boxed().toList();
        assertThat(numbers(code)).isEqualTo(all);
        await().untilAsserted(() -> assertThat(one.at(code).numbers()).isEqualTo(all));
        await().untilAsserted(() -> assertThat(other.at(code).numbers()).isEqualTo(all.subList(1, all.size())));
        assertThat(one.at(code).steps().getLast().after()).isEqualTo(other.at(code).steps().getLast().after());
    }

    private static boolean lookIn(Auctions at, RoomCode code, Actor by) {
        for (int i = 0; i < COMMANDS; i++) {
            var said = at.offer(code, by, "look" + i, new Auction.Command.LookIn()).word();
            while (said.equals("busy")) { // the other was first too many times: a client asks again
                said = at.offer(code, by, "look" + i, new Auction.Command.LookIn()).word();
            }
            assertThat(said).startsWith("accepted");
        }
        return true;
    }

    @Test
    void theSameCommandSentToBothIsDoneOnce() {
        var code = one.open();
        for (int i = 0; i < 20; i++) {
            var here = one.offer(code, Auctions.ANA, "same" + i, new Auction.Command.LookIn());
            var there = other.offer(code, Auctions.ANA, "same" + i, new Auction.Command.LookIn());
            assertThat(here.word()).startsWith("accepted").isEqualTo(there.word());
        }
        assertThat(numbers(code)).hasSize(21);
    }

    @Test
    void aRetryElsewhereGetsItsFirstAnswerEvenIfItWouldBeRefusedNow() {
        var code = one.open();
        assertThat(one.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word()).isEqualTo("accepted 2");
        other.look(code).visit();
        assertThat(one.bid(code, Auctions.BEN, 50)).isEqualTo("accepted 3");
        assertThat(other.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word()).isEqualTo("accepted 2");
    }

    @Test
    void aRefusalIsDecidedOnTheJournalsEnd() {
        var code = one.open();
        assertThat(one.bid(code, Auctions.ANA, 50)).isEqualTo("accepted 2");
        other.look(code).visit();
        one.say(code, Auctions.ANA, new Auction.Command.MoveEnd(null));
        one.say(code, Auctions.ANA, new Auction.Command.Shut());
        assertThat(other.bid(code, Auctions.BEN, 60)).isEqualTo("closed");
    }

    @Test
    void theBellTellsWhoeverIsThere() {
        var code = one.open();
        other.at(code).come();
        other.look(code).visit();
        one.bid(code, Auctions.ANA, 5);
        await().until(() -> other.at(code).numbers().equals(List.of(2L)));
    }

    @Test
    void aVisitorWhoHasSeenMoreElsewhereSeesAtLeastThat() {
        var deaf = new Auctions(database.jdbc(), clock, lease, new LocalBell(), Auctions.limits().build());
        try (deaf) {
            var code = one.open();
            deaf.look(code).visit();
            one.bid(code, Auctions.ANA, 5);
            var visit = deaf.look(code, 2).visit();
            assertThat(visit.seq()).isEqualTo(2);
            assertThat(visit.state().highest()).isEqualTo(5);
        }
    }

    @Test
    void aLostRingIsFoundByLooking() {
        var deaf = new Auctions(database.jdbc(), clock, lease, new LocalBell(), Auctions.limits().build());
        try (deaf) {
            var code = one.open();
            deaf.at(code).come();
            deaf.look(code).visit();
            one.bid(code, Auctions.ANA, 5);
            await().until(() -> deaf.at(code).numbers().equals(List.of(2L)));
            assertThat(deaf.count("arcane.bell.gap")).isPositive();
        }
    }

    @Test
    void aDeadlineFiresOnceThoughTwoTry() {
        var alone = new Auctions(database.jdbc(), clock, new LocalLease(clock), bell, Auctions.limits().build());
        try (alone) {
            var code = one.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
            one.at(code).come();
            alone.at(code).come();
            alone.look(code).visit();
            for (int lot = 2; lot < 8; lot++) {
                int next = lot;
                clock.forward(Duration.ofSeconds(61));
                await().until(() -> one.look(code).visit().state().lot() == next);
            }
            assertThat(system(code)).containsExactly("deadline:1", "deadline:2", "deadline:3", "deadline:4",
                    "deadline:5", "deadline:6");
            assertThat(epochs(code)).isSorted();
        }
    }

    @Test
    void aRoomThatNobodyRunsIsFoundWhenItIsDue() {
        var code = one.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        one.close();
        clock.forward(Duration.ofSeconds(31));
        await().until(() -> system(code).equals(List.of("deadline:1")));
        await().until(() -> other.at(code).numbers().equals(List.of(2L)));
    }

    @Test
    void aDeadlineThatWasMissedByUsIsPutOffOnce() {
        var code = one.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        one.bid(code, Auctions.ANA, 5);
        one.close();
        other.close();
        clock.forward(Duration.ofSeconds(40));
        var third = new Auctions(database.jdbc(), clock, lease, bell, Auctions.limits().build());
        try (third) {
            await().until(() -> system(code).equals(List.of("grace:deadline:1")));
            clock.forward(Duration.ofSeconds(16));
            await().until(() -> system(code).equals(List.of("grace:deadline:1", "deadline:1")));
        }
    }

    @Test
    void whoWasFencedGivesUpAndComesBack() {
        var code = one.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        one.at(code).come();
        other.at(code).come();
        clock.forward(Duration.ofSeconds(31));
        await().until(() -> system(code).size() == 1);
        long stranger = one.ports.store().mintEpoch(one.find(code).orElseThrow().roomId(), "stranger");
        clock.forward(Duration.ofSeconds(61));
        await().until(() -> system(code).size() == 2);
        assertThat(one.count("arcane.append.fenced") + other.count("arcane.append.fenced")).isEqualTo(1);
        assertThat(epochs(code).getLast()).isGreaterThan(stranger);
    }

    @Test
    void timesOwnCommandsAreRefusedToWhoDoesNotActForTime() {
        var code = one.open(new Auction.Command.Open(clock.instant().plusSeconds(30)));
        one.at(code).come();
        clock.forward(Duration.ofSeconds(31));
        await().until(() -> system(code).size() == 1);
        var here = one.offer(code, new Actor.Time(), "gone:1", new Auction.Command.LookIn()).word();
        var there = other.offer(code, new Actor.Time(), "gone:2", new Auction.Command.LookIn()).word();
        assertThat(List.of(here, there)).containsExactlyInAnyOrder("accepted 3", "try again");
    }

    private List<Long> numbers(RoomCode code) {
        return database.jdbc()
                .queryForList("""
                              select seq from room_event join room using (room_id) where code = ? order by seq
                              """, Long.class, code.value());
    }

    private List<String> system(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select cmd_id from room_event join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, String.class, code.value());
    }

    private List<Long> epochs(RoomCode code) {
        return database.jdbc().queryForList("""
                                            select e.owner_epoch from room_event e join room using (room_id)
                                             where code = ? and actor_id = 'system' order by seq
                                            """, Long.class, code.value());
    }
}
