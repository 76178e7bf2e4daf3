package org.arcanecodex.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The database's clock, read now and then and carried on by this machine's steady one, which no correction of the
 * wall clock can move.
 *
 * <p>For any thread; reading it never waits.
 */
public final class ServerClock implements InstantSource {

    private final LongSupplier nanos;
    private volatile Reading reading;

    private record Reading(Instant instant, long nanos) {}

    /** Goes by {@code until} before the first measurement. */
    ServerClock(InstantSource until, LongSupplier nanos) {
        this.nanos = nanos;
        this.reading = new Reading(until.instant(), nanos.getAsLong());
    }

    @Override
    public Instant instant() {
        var last = reading;
        return last.instant().plusNanos(nanos.getAsLong() - last.nanos());
    }

    /**
     * Goes by what the database says, as far as that is sure: it said so at some moment between question and answer, so
     * a slow answer moves this clock no further than into that span, and the quickest answer counts most.
     *
     * @return by how much this clock was moved forward
     */
    Duration align(Question<Instant> question) {
        long asked = nanos.getAsLong();
        var said = question.ask();
        long half = (nanos.getAsLong() - asked) / 2;
        var last = reading;
        var here = last.instant().plusNanos(asked + half - last.nanos());
        var behind = Duration.between(here, said);
        var sure = behind.abs().minusNanos(half);
        if (sure.isNegative() || sure.isZero()) {
            return Duration.ZERO;
        }
        var move = behind.isNegative() ? sure.negated() : sure;
        reading = new Reading(here.plus(move), asked + half);
        return move;
    }

    /** Something that takes a while to answer. */
    interface Question<T> {
        T ask();
    }
}
