package org.arcanecodex.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.rule.JournalName;
import org.arcanecodex.platform.json.StorageJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JsonRoomCodecTest {

    private static final Instant THEN = Instant.parse("2026-11-21T20:01:00.123456789Z");

    private final JsonRoomCodec<Auction, Auction.Command, Auction.Event> codec = AuctionKind.newCodec(1);
    private final AuctionRules rules = new AuctionRules();

    @Test
    void commandsAndEventsComeBackAsTheyWere() {
        List<Auction.Event> events = List.of(new Auction.Event.Opened(THEN), new Auction.Event.BidMade(1, 5, 42),
                new Auction.Event.Opened(null), new Auction.Event.ShutDown());
        var payload = codec.encode(new Auction.Command.Open(THEN), events);
        var written = codec.decode("open-auction.v1", payload);
        assertThat(written.command()).isEqualTo(new Auction.Command.Open(THEN));
        assertThat(written.events()).isEqualTo(events);
    }

    @Test
    void everyEventSaysItsVersion() {
        assertThat(codec.encode(new Auction.Command.Bid(5), List.of(new Auction.Event.BidMade(1, 5, 42)))).isEqualTo(
                "{\"command\":{\"t\":\"bid.v1\",\"amount\":5},\"events\":[{\"t\":\"bid-made.v2\",\"by\":1,\"amount\":5,\"luck\":42}]}");
        assertThat(codec.commandType(new Auction.Command.Bid(5))).isEqualTo("bid.v1");
    }

    @Test
    void aStateComesBackAsItWas() {
        var state = new Auction(RoomStatus.RUNNING, 5, 1L, 2, THEN, List.of(1, 2, 3));
        assertThat(codec.decodeState(codec.encodeState(state))).isEqualTo(state);
        assertThat(codec.decodeState(codec.encodeState(Auction.nothing()))).isEqualTo(Auction.nothing());
    }

    @Test
    void aJournalOfTheVersionBeforeLoads() {
        var state = rules.initial();
        for (var line : stored("auction-before-luck.jsonl")) {
            var row = (ObjectNode) StorageJson.mapper().readTree(line);
            var written = codec.decode(row.get("type").stringValue(), row.get("payload").toString());
            for (var event : written.events()) {
                state = rules.evolve(state, event);
            }
        }
        assertThat(state).isEqualTo(new Auction(RoomStatus.RUNNING, 9, 2L, 1, null, List.of(0, 0)));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertUnreadable("{\"command\":{\"t\":\"bid.v1\",\"amount\":5},\"events\":[{\"t\":\"bid-made.v9\"}]}");
        assertUnreadable("{\"command\":{\"t\":\"bid.v1\",\"amount\":5,\"extra\":1},\"events\":[]}");
        assertUnreadable("{\"command\":{\"t\":\"bid.v1\"},\"events\":[]}");
        assertUnreadable("{\"command\":{\"t\":\"bid.v1\",\"amount\":\"5\"},\"events\":[]}");
        assertUnreadable("{\"command\":{\"amount\":5},\"events\":[]}");
        assertUnreadable("{}");
        assertUnreadable("not at all");
    }

    private void assertUnreadable(String payload) {
        assertThatThrownBy(() -> codec.decode("bid.v1", payload)).as(payload).isInstanceOf(UnreadableJournal.class);
    }

    @Test
    void waysToReadMustNotRunInCircles() {
        var one = Upcasters.none().and("a.v1", "a.v2", fields -> fields);
        assertThatThrownBy(() -> one.and("a.v1", "a.v3", fields -> fields))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.and("a.v2", "a.v1", fields -> fields))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRecordNeedsANameOfItsOwn() {
        assertThatThrownBy(() -> JournalTypes.of(Unnamed.class)).hasMessageContaining("@JournalName");
        assertThatThrownBy(() -> JournalTypes.of(BadlyNamed.class)).hasMessageContaining("NoVersion");
        assertThatThrownBy(() -> JournalTypes.of(Twice.class)).hasMessageContaining("two");
    }

    sealed interface Unnamed {
        record One() implements Unnamed {}
    }

    sealed interface BadlyNamed {
        @JournalName("NoVersion")
        record One() implements BadlyNamed {}
    }

    sealed interface Twice {
        @JournalName("same.v1")
        record One() implements Twice {}

        @JournalName("same.v1")
        record Two() implements Twice {}
    }

    private static List<String> stored(String name) {
        try (var in = JsonRoomCodecTest.class.getResourceAsStream("/journals/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
