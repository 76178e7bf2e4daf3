package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.CommittedDice;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rooms on one instance, over a real database. */
class RoomsIT {

    private static final int MAILBOX = 6;
    private static final int PER_ACTOR = 2;

    private final RoomDatabase database = new RoomDatabase();
    private final CutConnections connections = new CutConnections(database.source());
    private final ShiftedClock clock = new ShiftedClock();
    private final Auctions auctions = new Auctions(new JdbcTemplate(connections), clock, new LocalLease(clock),
            new LocalBell(), Auctions.limits().mailbox(MAILBOX, PER_ACTOR).maxAwake(2).build());

    @AfterEach
    void close() {
        auctions.close();
        database.close();
    }

    @Test
    void aCommandIsDurableWhenItIsAnswered() {
        var code = auctions.open();
        assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("accepted 2");
        assertThat(types(code)).containsExactly("open-auction.v1", "bid.v1");
    }

    @Test
    void theSenderIsAnsweredBeforeOthersHear() {
        var code = auctions.open();
        var hold = auctions.at(code).hold();
        assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("accepted 2");
        hold.countDown();
        await().until(() -> auctions.at(code).numbers().equals(List.of(1L, 2L)));
    }

    @Test
    void aRetryGetsItsFirstAnswerAgain() {
        var code = auctions.open();
        auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word();
        auctions.bid(code, Auctions.BEN, 9);
        assertThat(auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word())
                .isEqualTo("accepted 2");
        assertThat(types(code)).hasSize(3);
    }

    @Test
    void whatTheRulesRefuseIsNotWritten() {
        var code = auctions.open();
        auctions.bid(code, Auctions.ANA, 5);
        assertThat(auctions.bid(code, Auctions.BEN, 5)).isEqualTo("refused UNAFFORDABLE");
        assertThat(types(code)).hasSize(2);
    }

    @Test
    void aRoomThatIsNotThereIsMissing() {
        var nowhere = new RoomCode("ZZZZZZ");
        assertThat(auctions.bid(nowhere, Auctions.ANA, 5)).isEqualTo("missing");
        assertThat(auctions.look(nowhere).word()).isEqualTo("missing");
        assertThat(auctions.find(nowhere)).isEmpty();
        assertThat(auctions.rooms().history(nowhere)).isEmpty();
    }

    @Test
    void aRefusedOpeningMakesNoRoomThatAnybodyFinds() {
        var creation = auctions.rooms()
                .create(new NewRoom<>("toy", 1, Auctions.ANA, "open", new Auction.Command.Bid(0)));
        assertThat(creation).isInstanceOf(Creation.Refused.class);
        assertThat(openRooms()).isEmpty();
    }

    @Test
    void whenTheReplyIsCutAfterTheCommitTheRetryIsRecognised() {
        var code = auctions.open();
        connections.cutNext(CutConnections.Cut.AFTER_COMMIT);
        assertThat(auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word())
                .isEqualTo("try again");
        await().until(() -> auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5))
                .word()
                .equals("accepted 2"));
        assertThat(types(code)).hasSize(2);
        assertThat(auctions.at(code).numbers()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasCutAfterTheCommitIsToldWithoutAnybodyAsking() {
        var code = auctions.open();
        connections.cutNext(CutConnections.Cut.AFTER_COMMIT);
        assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("try again");
        await().until(() -> auctions.at(code).numbers().equals(List.of(1L, 2L)));
    }

    @Test
    void whenTheConnectionIsCutBeforeTheInsertTheRetryIsDone() {
        var code = auctions.open();
        connections.cutNext(CutConnections.Cut.BEFORE_INSERT);
        assertThat(auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5)).word())
                .isEqualTo("try again");
        await().until(() -> auctions.offer(code, Auctions.ANA, "mine", new Auction.Command.Bid(5))
                .word()
                .equals("accepted 2"));
    }

    @Test
    void aFullMailboxAnswersAtOnceAndTheRoomLivesOn() {
        var code = auctions.open();
        var hold = auctions.at(code).hold();
        auctions.bid(code, Auctions.ANA, 1);
        var waiting = new ArrayList<Answers>();
        for (int i = 0; i < MAILBOX; i++) {
            waiting.add(auctions.offer(code, player(10 + i), "w" + i, new Auction.Command.Bid(10 + i)));
        }
        var tooMany = auctions.offer(code, player(99), "late", new Auction.Command.Bid(99));
        assertThat(tooMany.given()).isTrue();
        assertThat(tooMany.word()).isEqualTo("busy");
        assertThat(auctions.count("arcane.mailbox.full")).isEqualTo(1);
        hold.countDown();
        assertThat(waiting).extracting(Answers::word).allMatch(word -> word.startsWith("accepted"));
        assertThat(auctions.bid(code, player(99), 99)).startsWith("accepted");
    }

    @Test
    void nobodyFillsTheMailboxAlone() {
        var code = auctions.open();
        var hold = auctions.at(code).hold();
        auctions.bid(code, Auctions.ANA, 1);
        for (int i = 0; i < PER_ACTOR; i++) {
            auctions.offer(code, Auctions.BEN, "w" + i, new Auction.Command.Bid(10 + i));
        }
        assertThat(auctions.offer(code, Auctions.BEN, "x", new Auction.Command.Bid(90)).given()).isTrue();
        var ana = auctions.offer(code, player(7), "y", new Auction.Command.Bid(91));
        assertThat(ana.given()).isFalse();
        hold.countDown();
        assertThat(ana.word()).startsWith("accepted");
    }

    @Test
    void whoComesInDoesNotQueueBehindMoves() {
        var code = auctions.open();
        var hold = auctions.at(code).hold();
        auctions.bid(code, Auctions.ANA, 1);
        var bid = auctions.offer(code, Auctions.BEN, "bid", new Auction.Command.Bid(10));
        var visit = auctions.look(code);
        var join = auctions.offer(code, player(7), "join", new Auction.Command.LookIn());
        hold.countDown();
        assertThat(visit.visit().seq()).isEqualTo(2);
        assertThat(join.word()).isEqualTo("accepted 3");
        assertThat(bid.word()).isEqualTo("accepted 4");
    }

    @Test
    void aVisitorSeesOneExactNumberAndWhatHeMissed() {
        var code = auctions.open();
        for (int i = 1; i <= 5; i++) {
            auctions.bid(code, Auctions.ANA, i);
        }
        var visit = auctions.look(code).visit();
        assertThat(visit.seq()).isEqualTo(6);
        assertThat(visit.state().highest()).isEqualTo(5);
        var missed = visit.missedSince(4).orElseThrow();
        assertThat(missed).extracting(Step::seq).containsExactly(5L, 6L);
        assertThat(missed.getFirst().before().highest()).isEqualTo(3);
        assertThat(missed.getFirst().after().highest()).isEqualTo(4);
        assertThat(visit.missedSince(6).orElseThrow()).isEmpty();
    }

    @Test
    void onlySoManyRoomsAreAwake() {
        var code = auctions.open();
        auctions.open();
        assertThat(auctions.rooms()
                .create(new NewRoom<>("toy", 1, Auctions.ANA, "open",
                        new Auction.Command.Open(null))))
                .isEqualTo(new Creation.Full());
        assertThat(auctions.bid(new RoomCode("ZZZZZZ"), Auctions.ANA, 5)).isEqualTo("busy");
        assertThat(auctions.look(new RoomCode("ZZZZZZ")).word()).isEqualTo("busy");
        assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("accepted 2");
    }

    @Test
    void aFaultOfTheRulesIsOneCommandsFault() {
        var code = auctions.open();
        auctions.bid(code, Auctions.ANA, 5);
        assertThat(auctions.say(code, Auctions.ANA, new Auction.Command.Stumble())).isEqualTo("failed");
        assertThat(auctions.bid(code, Auctions.ANA, 6)).isEqualTo("accepted 3");
        assertThat(auctions.at(code).timesLost()).isEqualTo(1);
        assertThat(types(code)).hasSize(3);
    }

    @Test
    void aFaultOfTheAudienceIsItsOwn() {
        var code = auctions.open();
        auctions.at(code).failWith(new IllegalStateException("deaf"));
        assertThat(auctions.bid(code, Auctions.ANA, 5)).isEqualTo("accepted 2");
        await().until(() -> auctions.at(code).timesLost() == 1);
        auctions.at(code).failWith(null);
        assertThat(auctions.bid(code, Auctions.ANA, 6)).isEqualTo("accepted 3");
        assertThat(auctions.at(code).timesLost()).isEqualTo(1);
    }

    @Test
    void theRowFollowsTheStatus() {
        var code = auctions.open();
        assertThat(openRooms()).containsExactly(code.value());
        auctions.bid(code, Auctions.ANA, 5);
        await().until(() -> status(code) == RoomStatus.RUNNING);
        auctions.say(code, Auctions.ANA, new Auction.Command.Shut());
        await().until(() -> status(code) == RoomStatus.CLOSED);
        assertThat(auctions.bid(code, Auctions.BEN, 6)).isEqualTo("closed");
    }

    @Test
    void theSeedIsShownWhenAllIsOverAndProvesTheDice() {
        var code = auctions.open();
        auctions.bid(code, Auctions.ANA, 5);
        assertThat(auctions.rooms().revealSeed(code)).isEmpty();
        auctions.say(code, Auctions.ANA, new Auction.Command.Shut());
        var seed = auctions.rooms().revealSeed(code).orElseThrow();
        assertThat(SeedVault.commitment(seed)).isEqualTo(auctions.look(code).visit().seedCommit())
                .isEqualTo(auctions.find(code).orElseThrow().seedCommit());
        var history = auctions.rooms().history(code).orElseThrow();
        var bid = (Auction.Event.BidMade) history.happenings().get(1).events().getFirst();
        assertThat(bid.luck()).isEqualTo(new CommittedDice(seed, "", code, 2).d100());
        assertThat(history.state()).isEqualTo(auctions.look(code).visit().state());
        assertThat(history.happenings()).extracting(Happening::by).containsOnly(Auctions.ANA);
    }

    @Test
    void aStopServesWhatWaits() {
        var code = auctions.open();
        var hold = auctions.at(code).hold();
        auctions.bid(code, Auctions.ANA, 1);
        var waiting = auctions.offer(code, Auctions.BEN, "w", new Auction.Command.Bid(10));
        Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
            hold.countDown();
        });
        auctions.close();
        assertThat(waiting.word()).isEqualTo("accepted 3");
        assertThat(auctions.bid(code, Auctions.ANA, 11)).isEqualTo("try again");
    }

    private List<String> openRooms() {
        return database.jdbc().queryForList("select code from room where status = 'OPEN'", String.class);
    }

    private RoomStatus status(RoomCode code) { return auctions.find(code).orElseThrow().status(); }

    private static Actor player(long account) { return new Actor.Player(new AccountId(account)); }

    private List<String> types(RoomCode code) {
        return database.jdbc()
                .queryForList("""
                              select type from room_event join room using (room_id) where code = ? order by seq
                              """, String.class, code.value());
    }
}
