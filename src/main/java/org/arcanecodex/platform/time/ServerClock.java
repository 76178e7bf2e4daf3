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
     * Takes over what the database says; the moment it said so is taken to be halfway between question and answer.
     *
     * @return by how much this clock was behind
     */
    Duration align(Question<Instant> question) {
        long asked = nanos.getAsLong();
        var said = question.ask();
        long answered = nanos.getAsLong();
        long halfway = asked + (answered - asked) / 2;
        var here = reading.instant().plusNanos(halfway - reading.nanos());
        reading = new Reading(said, halfway);
        return Duration.between(here, said);
    }

    /** Something that takes a while to answer. */
    interface Question<T> {
        T ask();
    }
}
