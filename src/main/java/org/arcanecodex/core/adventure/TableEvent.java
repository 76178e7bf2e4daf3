package org.arcanecodex.core.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** The room itself, its seats and settings. */
public sealed interface TableEvent extends AdventureEvent {

    @JournalName("room-opened.v1")
    record RoomOpened(AccountId host, StoryRef story, Visibility visibility, Pace pace, Difficulty difficulty,
            int seats, @Nullable String inviteHash, Instant closesAt) implements TableEvent, Hidden {}

    /** Somebody sat down; a seat that they held before is free, and the hero whom they had brought moves with them. The nonce is nobody's business before the end. */
    @JournalName("seat-taken.v1")
    record SeatTaken(int seat, AccountId account, String hero, Sealed<String> nonce) implements TableEvent, ToAll {}

    /** The seat is free again. */
    @JournalName("seat-left.v1")
    record SeatLeft(int seat, boolean kicked) implements TableEvent, ToAll {}

    /** The story begins for a person's hero. */
    @JournalName("hero-entered.v1")
    record HeroEntered(int seat, String hero, int hp, int momentum, Sealed<List<String>> items)
            implements
                TableEvent,
                ToAll {}

    /** A companion sits down here for the length of the story. */
    @JournalName("companion-seated.v1")
    record CompanionSeated(int seat, String companion, int hp, int momentum, Sealed<List<String>> items)
            implements
                TableEvent,
                ToAll {}

    @JournalName("hero-picked.v1")
    record HeroPicked(int seat, String hero) implements TableEvent, ToAll {}

    /** For the part that they play, somebody has brought a hero of their own. */
    @JournalName("hero-brought.v1")
    record HeroBrought(int seat, OwnHero hero) implements TableEvent, ToAll {}

    /** The part is played as the story has it again. */
    @JournalName("hero-sent-home.v1")
    record HeroSentHome(int seat) implements TableEvent, ToAll {}

    /** @param left who sat there has gone for good, and may still come back */
    @JournalName("seat-changed.v1")
    record SeatChanged(int seat, Seat.Kind kind, Style style, boolean left) implements TableEvent, ToAll {}

    /** Ready, or on with it. */
    @JournalName("readied.v1")
    record Readied(int seat, boolean on) implements TableEvent, ToAll {}

    @JournalName("host-changed.v1")
    record HostChanged(AccountId host) implements TableEvent, ToAll {}

    @JournalName("admitted.v1")
    record Admitted(AccountId account) implements TableEvent, Hidden {}

    /** Everything as it is now; with another story the seats' heroes follow as events of their own. */
    @JournalName("settings-changed.v1")
    record SettingsChanged(StoryRef story, Pace pace, Visibility visibility, Difficulty difficulty)
            implements
                TableEvent,
                ToAll {}
}
