package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.platform.cluster.LocalBell;
import org.arcanecodex.platform.cluster.LocalLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rooms on one instance, over a real database. */
class RoomsIT {

    private final RoomDatabase database = new RoomDatabase();
    private final ShiftedClock clock = new ShiftedClock();
    private final Auctions auctions = new Auctions(database.jdbc(), clock, new LocalLease(clock), new LocalBell(),
            Auctions.limits().build());

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
        var listeners = auctions.at(code);
        var answer = auctions.offer(code, Auctions.ANA, "first", new Auction.Command.Bid(5));
        assertThat(answer.word()).isEqualTo("accepted 2");
        await().until(() -> listeners.numbers().equals(List.of(1L, 2L)));
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
        assertThat(auctions.rooms().find(nowhere)).isEmpty();
    }

    private List<String> types(RoomCode code) {
        return database.jdbc()
                .queryForList("""
                              select type from room_event join room using (room_id) where code = ? order by seq
                              """, String.class, code.value());
    }
}
