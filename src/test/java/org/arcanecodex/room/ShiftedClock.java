package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The real time, and as much later as one likes. */
final class ShiftedClock implements InstantSource {

    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() { return Instant.now().plus(shift).truncatedTo(ChronoUnit.MILLIS); }

    void forward(Duration by) { shift = shift.plus(by); }
}
