package org.arcanecodex.room;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.arcanecodex.core.id.RoomCode;
import org.arcanecodex.core.rule.Rules;
import org.arcanecodex.core.rule.Wake;
import tools.jackson.databind.node.ObjectNode;

/** Auctions of one instance, and who listens to them there. */
final class AuctionKind implements RoomKind<Auction, Auction.Command, Auction.Event> {

    private final Map<RoomCode, Listeners> listeners = new ConcurrentHashMap<>();
    private final Map<RoomCode, Integer> wakings = new ConcurrentHashMap<>();

    static JsonRoomCodec<Auction, Auction.Command, Auction.Event> newCodec(int schemaVersion) {
        return new JsonRoomCodec<>(JournalTypes.of(Auction.Command.class), JournalTypes.of(Auction.Event.class),
                Auction.class, schemaVersion,
                Upcasters.none().and("bid-made.v1", "bid-made.v2", AuctionKind::withoutLuck));
    }

    /** The first version had no dice, and called the amount otherwise. */
    private static ObjectNode withoutLuck(ObjectNode old) {
        old.set("amount", old.remove("gold"));
        return old.put("luck", 0);
    }

    private final RoomCodec<Auction, Auction.Command, Auction.Event> codec;

    AuctionKind() { this(newCodec(1)); }

    AuctionKind(RoomCodec<Auction, Auction.Command, Auction.Event> codec) { this.codec = codec; }

    /** Of a version that has not been released yet. */
    static JsonRoomCodec<Auction, Auction.Command, Auction.Event> nextCodec() {
        return new JsonRoomCodec<>(JournalTypes.of(Auction.Command.class), JournalTypes.of(Auction.Event.class),
                Auction.class, 1, Upcasters.none().and("bid-made.v3", "bid-made.v2", fields -> fields));
    }

    @Override
    public Rules<Auction, Auction.Command, Auction.Event> rules() { return new AuctionRules(); }

    @Override
    public RoomCodec<Auction, Auction.Command, Auction.Event> codec() { return codec; }

    @Override
    public Audience<Auction, Auction.Event> audience(RoomCode code, long roomId) {
        wakings.merge(code, 1, Integer::sum);
        return at(code);
    }

    int wakings(RoomCode code) { return wakings.getOrDefault(code, 0); }

    /** Whoever listens there; made by the first who asks. */
    Listeners at(RoomCode code) {
        return listeners.computeIfAbsent(code, _ -> new Listeners());
    }

    @Override
    public RoomStatus status(Auction state) { return state.status(); }

    /** Somebody has bid. */
    @Override
    public boolean wasStarted(Auction state) { return !state.luck().isEmpty(); }

    @Override
    public boolean goesAhead(Auction.Command command) { return command instanceof Auction.Command.LookIn; }

    @Override
    public Optional<Auction.Command> grace(Auction state, Wake<Auction.Command> next, Instant until) {
        return state.status() == RoomStatus.RUNNING
                ? Optional.of(new Auction.Command.GrantGrace(until))
                : Optional.empty();
    }
}
