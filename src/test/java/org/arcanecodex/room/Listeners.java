package org.arcanecodex.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers everything that was told in one room. */
final class Listeners implements Audience<Auction, Auction.Event> {

    private final List<Step<Auction, Auction.Event>> steps = new CopyOnWriteArrayList<>();
    private volatile int lost;
    private volatile boolean here;
    private volatile RuntimeException fault;

    @Override
    public void happened(Step<Auction, Auction.Event> step) {
        steps.add(step);
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public void lostTrack(long seq, Auction state) { lost++; }

    @Override
    public boolean attended() { return here; }

    void come() { here = true; }

    void leave() { here = false; }

    void failWith(RuntimeException why) { fault = why; }

    List<Step<Auction, Auction.Event>> steps() { return new ArrayList<>(steps); }

    List<Long> numbers() { return steps.stream().map(Step::seq).toList(); }

    int timesLost() { return lost; }
}
