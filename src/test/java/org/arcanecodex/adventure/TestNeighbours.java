package org.arcanecodex.adventure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.arcanecodex.platform.cluster.Attendance;
import org.arcanecodex.platform.cluster.Guest;
import org.arcanecodex.platform.cluster.Instance;
import org.arcanecodex.platform.cluster.LocalAttendance;
import org.arcanecodex.platform.cluster.LocalBroadcast;

/** Other instances, as a test wants them. */
final class TestNeighbours implements Attendance {

    static final String HERE = "here";

    private final List<Guest> reported = new ArrayList<>();
    private Elsewhere elsewhere = new Elsewhere(List.of(), true);

    /** There are no other instances. */
    static Neighbours none() {
        return new Neighbours(new LocalAttendance(), new LocalBroadcast(), new Instance(HERE, ""));
    }

    Neighbours neighbours() { return new Neighbours(this, new LocalBroadcast(), new Instance(HERE, "")); }

    void elsewhere(boolean sure, Guest... guests) { elsewhere = new Elsewhere(List.of(guests), sure); }

    List<Guest> reported() { return List.copyOf(reported); }

    @Override
    public void report(long place, Collection<Guest> here) {
        reported.clear();
        reported.addAll(here);
    }

    @Override
    public Elsewhere elsewhere(long place) { return elsewhere; }

    @Override
    public void look(long place, Consumer<Elsewhere> then) { then.accept(elsewhere); }

    @Override
    public void listen(LongConsumer listener) {}
}
