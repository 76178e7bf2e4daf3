package org.arcanecodex.core.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.rule.JournalName;

/** What players' own heroes take home. */
public sealed interface HomeEvent extends AdventureEvent {

    /** Shown with everything else that the hero has gained, once it is theirs. */
    @JournalName("lesson-learnt.v1")
    record LessonLearnt(Lesson lesson) implements HomeEvent, Hidden {}

    /**
     * The story is over, or the room closed: from here on the room owes its heroes what is theirs.
     *
     * @param seats whose own heroes have seen the end of the story
     */
    @JournalName("pay-fell-due.v1")
    record PayFellDue(Instant since, List<Integer> seats) implements HomeEvent, Hidden {
        public PayFellDue {
            seats = List.copyOf(seats);
        }
    }

    @JournalName("hero-came-home.v1")
    record HeroCameHome(int seat, Homecoming homecoming) implements HomeEvent, ToSeat, Remembered {}

    /** The room owes nobody anything any more. */
    @JournalName("room-paid.v1")
    record RoomPaid() implements HomeEvent, Hidden {}
}
