package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/** Remembers everything that was told in one room. */
final class Listeners implements Audience<Auction, Auction.Event> {

    private final List<Step<Auction, Auction.Event>> steps = new CopyOnWriteArrayList<>();
    private volatile int lost;
    private volatile boolean here;
    private volatile @Nullable RuntimeException fault;
    private volatile @Nullable CountDownLatch held;

    @Override
    public void happened(Step<Auction, Auction.Event> step) {
        steps.add(step);
        var hold = held;
        if (hold != null) {
            await(hold);
        }
        var failure = fault;
        if (failure != null) {
            throw failure;
        }
    }

    private static void await(CountDownLatch hold) {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The room's thread comes no further than here until that is counted down. */
    CountDownLatch hold() {
        var hold = new CountDownLatch(1);
        held = hold;
        return hold;
    }

    @Override
    public void lostTrack(long seq, Auction state) { lost++; }

    @Override
    public boolean attended() { return here; }

    void come() { here = true; }

    void leave() { here = false; }

    void failWith(@Nullable RuntimeException why) { fault = why; }

    List<Step<Auction, Auction.Event>> steps() { return new ArrayList<>(steps); }

    List<Long> numbers() { return steps.stream().map(Step::seq).toList(); }

    int timesLost() { return lost; }
}
