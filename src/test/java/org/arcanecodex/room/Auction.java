package org.arcanecodex.room;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** A toy to run rooms with: one lot, bids, a hammer that falls by itself. */
record Auction(RoomStatus status, long highest, @Nullable Long leader, int lot, @Nullable Instant endsAt,
        List<Integer> luck) {

    sealed interface Command {

        /** The first one. */
        @JournalName("open-auction.v1")
        record Open(@Nullable Instant endsAt) implements Command {}

        @JournalName("bid.v1")
        record Bid(long amount) implements Command {}

        /** Moves the end of the lot, to earlier or later; null is never. */
        @JournalName("move-end.v1")
        record MoveEnd(@Nullable Instant endsAt) implements Command {}

        /** Throws as a bug would. */
        @JournalName("stumble.v1")
        record Stumble() implements Command {}

        @JournalName("look-in.v1")
        record LookIn() implements Command {}

        @JournalName("shut.v1")
        record Shut() implements Command {}

        @JournalName("hammer.v1")
        record Hammer(int lot) implements Command {}

        @JournalName("grant-grace.v1")
        record GrantGrace(Instant until) implements Command {}
    }

    sealed interface Event {

        @JournalName("opened.v1")
        record Opened(@Nullable Instant endsAt) implements Event {}

        /** @param luck of the second version: what the die said */
        @JournalName("bid-made.v2")
        record BidMade(long by, long amount, int luck) implements Event {}

        @JournalName("end-moved.v1")
        record EndMoved(@Nullable Instant endsAt) implements Event {}

        @JournalName("looked-in.v1")
        record LookedIn(long by) implements Event {}

        @JournalName("sold.v1")
        record Sold(int lot, @Nullable Instant nextEndsAt) implements Event {}

        @JournalName("shut-down.v1")
        record ShutDown() implements Event {}
    }

    Auction {
        luck = List.copyOf(luck);
    }

    static Auction nothing() { return new Auction(RoomStatus.OPEN, 0, null, 0, null, List.of()); }
}
