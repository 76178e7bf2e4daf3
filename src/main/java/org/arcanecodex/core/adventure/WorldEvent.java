package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** How the world, the heroes and their companions change. Numbers are given as they are afterwards. */
public sealed interface WorldEvent extends AdventureEvent {

    /** @param paragraphs the places of those that are shown as things stand */
    @JournalName("scene-told.v1")
    record SceneTold(String beat, int beatNumber, List<Integer> paragraphs) implements WorldEvent, ToAll, Remembered {}

    @JournalName("momentum-changed.v1")
    record MomentumChanged(int seat, int delta, int now, Why why) implements WorldEvent, ToAll, Remembered {}

    @JournalName("hp-changed.v1")
    record HpChanged(int seat, int delta, int now, Why why) implements WorldEvent, ToAll, Remembered {}

    @JournalName("item-changed.v1")
    record ItemChanged(int seat, String item, boolean have) implements WorldEvent, ToSeat, Remembered {}

    @JournalName("trust-changed.v1")
    record TrustChanged(int delta, int now, Why why) implements WorldEvent, ToAll, Remembered {}

    /** @param now stays hidden: the table sees that an opinion rose or fell */
    @JournalName("approval-changed.v1")
    record ApprovalChanged(int seat, String companion, boolean up, Sealed<Integer> now)
            implements
                WorldEvent,
                ToAll,
                Remembered {}

    @JournalName("tell-noticed.v1")
    record TellNoticed(int seat, String companion) implements WorldEvent, ToAll, Remembered {}

    /**
     * A companion stood at the edge of betrayal in so many beats on end.
     *
     * @param roll of a hundred, if chance was asked whether they turn
     * @param die the number of that roll within the command, for who verifies the dice
     */
    @JournalName("grudge-counted.v2")
    record GrudgeCounted(String companion, int beats, @Nullable Integer roll, @Nullable Integer die)
            implements
                WorldEvent,
                Hidden {}

    /** A companion's flaw decided what they do. */
    @JournalName("flaw-stirred.v1")
    record FlawStirred(String companion) implements WorldEvent, Hidden {}

    @JournalName("companion-left.v1")
    record CompanionLeft(int seat, String companion) implements WorldEvent, ToAll, Remembered {}

    @JournalName("companion-betrayed.v1")
    record CompanionBetrayed(int seat, String companion) implements WorldEvent, ToAll, Remembered {}

    @JournalName("companion-returned.v1")
    record CompanionReturned(int seat, String companion) implements WorldEvent, ToAll, Remembered {}

    /** @param by null when the story itself shows it */
    @JournalName("clue-found.v1")
    record ClueFound(String clue, @Nullable Integer by) implements WorldEvent, ToAll, Remembered {}

    @JournalName("flag-set.v1")
    record FlagSet(String flag, boolean on) implements WorldEvent, Hidden {}

    @JournalName("counter-changed.v1")
    record CounterChanged(String counter, int now) implements WorldEvent, Hidden {}
}
