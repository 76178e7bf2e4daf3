package org.arcanecodex.platform.cluster;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** There is no elsewhere. */
public final class LocalAttendance implements Attendance {

    private static final Elsewhere NOBODY = new Elsewhere(List.of(), true);

    @Override
    public void report(long place, Collection<Guest> here) {}

    @Override
    public Elsewhere elsewhere(long place) { return NOBODY; }

    @Override
    public void look(long place, Consumer<Elsewhere> then) { then.accept(NOBODY); }

    @Override
    public void listen(LongConsumer listener) {}
}
