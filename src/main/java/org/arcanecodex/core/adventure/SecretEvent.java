package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** Whispers, and what becomes of them. */
public sealed interface SecretEvent extends AdventureEvent, AdventureEvent.Remembered {

    /** The seat's hero has a secret objective. */
    @JournalName("objective-given.v1")
    record ObjectiveGiven(int seat) implements SecretEvent, ToSeat {}

    @JournalName("whisper-heard.v1")
    record WhisperHeard(int seat, String whisper) implements SecretEvent, ToSeat {}

    /** How many whispers a seat has heard in this beat. */
    @JournalName("whispers-counted.v1")
    record WhispersCounted(int seat, int whispers) implements SecretEvent, ToAll {}

    /**
     * @param to null for the whole table
     * @param seats the teller and all who hear it: they learn the words, the teller also the telling
     * @param fulfilled whether the teller's own objective held already when it was told, which is for nobody; null where
     *        that was not written down yet
     */
    @JournalName("whisper-shared.v2")
    record WhisperShared(int shareId, int by, @Nullable Integer to, List<Integer> seats, Sealed<Telling> telling,
            @Nullable Sealed<Boolean> fulfilled)
            implements
                SecretEvent,
                ToSeats {}

    @JournalName("asked.v1")
    record Asked(int by, int of, @Nullable String topic) implements SecretEvent, ToAll {}

    /** The same two as in {@link Asked}: who asked, and who says no. */
    @JournalName("ask-refused.v1")
    record AskRefused(int by, int of) implements SecretEvent, ToAll {}

    /** @param seat who probed */
    @JournalName("probed.v1")
    record Probed(int seat, int shareId, int threshold, int roll, int die, Verdict verdict)
            implements
                SecretEvent,
                ToSeat {}

    /** Everybody learns what was told and what is true. */
    @JournalName("lie-exposed.v1")
    record LieExposed(int shareId, int by, String whisper, Exposure how) implements SecretEvent, ToAll {}

    /** How a lie comes out. */
    enum Exposure {
        PROBED, REVEALED, CONTRADICTED, CONFESSED
    }

    /** The story tells all the truth of a whisper. */
    @JournalName("whisper-revealed.v1")
    record WhisperRevealed(String whisper) implements SecretEvent, ToAll {}
}
