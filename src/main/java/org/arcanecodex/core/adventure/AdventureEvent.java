package org.arcanecodex.core.adventure;

import java.util.List;

/**
 * What has happened, with its results, and in its type who may learn of it: each event is exactly one of
 * {@link ToAll}, {@link ToSeat}, {@link ToSeats}, {@link Hidden}. A field that fewer may know is {@link Sealed}.
 */
public sealed interface AdventureEvent
        permits TableEvent, ClockEvent, SecretEvent, ChoiceEvent, WorldEvent, EndEvent, HomeEvent {

    /** For everybody in the room. */
    interface ToAll {}

    /** For one seat. */
    interface ToSeat {
        int seat();
    }

    /** For some seats. */
    interface ToSeats {
        List<Integer> seats();
    }

    /** For nobody before everything is opened. */
    interface Hidden {}

    /** Kept in the state until the beat ends, so that who comes late sees what happened. */
    interface Remembered {}

    /** Whether whoever sits there may learn of it. */
    default boolean reaches(int seat) {
        return this instanceof ToAll
                || this instanceof ToSeat one && one.seat() == seat
                || this instanceof ToSeats some && some.seats().contains(seat);
    }
}
