package org.arcanecodex.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for one visit. */
final class Sight implements Visitor<Auction, Auction.Event> {

    private final CompletableFuture<Visit<Auction, Auction.Event>> visit = new CompletableFuture<>();
    private final CompletableFuture<String> word = new CompletableFuture<>();
    private final long seen;

    Sight(long seen) { this.seen = seen; }

    @Override
    public void arrived(Visit<Auction, Auction.Event> arrived) {
        visit.complete(arrived);
        word.complete("arrived");
    }

    @Override
    public void missing() { word.complete("missing"); }

    @Override
    public void unavailable() { word.complete("unavailable"); }

    @Override
    public void busy() { word.complete("busy"); }

    @Override
    public long hasSeen() { return seen; }

    String word() {
        try {
            return word.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("No answer", e);
        }
    }

    Visit<Auction, Auction.Event> visit() {
        if (!word().equals("arrived")) {
            throw new AssertionError(word());
        }
        return visit.join();
    }
}
