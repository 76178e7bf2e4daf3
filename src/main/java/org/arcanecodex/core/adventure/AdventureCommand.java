package org.arcanecodex.core.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.rule.JournalName;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of an adventure. Who asks, and so from which seat, comes with it and is never in it. */
public sealed interface AdventureCommand {

    /** Given by time. */
    sealed interface ByTime extends AdventureCommand {}

    /** Given by any account, seated or not. */
    sealed interface ByAnybody extends AdventureCommand {}

    /** Given from a seat. */
    sealed interface BySeat extends AdventureCommand {}

    // ---- from the server itself

    /**
     * The first command of every room.
     *
     * @param seats how many people may sit down, 1 to 4
     * @param inviteHash of the invitation's token, hex; without one only the host's nod opens a private room
     */
    @JournalName("open-room.v1")
    record OpenRoom(AccountId host, StoryRef story, Visibility visibility, Pace pace, Difficulty difficulty, int seats,
            @Nullable String inviteHash) implements AdventureCommand {}

    /** The instant that {@code nextWake} named has come; {@code alarm} says which one. */
    @JournalName("time-up.v1")
    record TimeUp(long alarm) implements ByTime {}

    /** The server was silent, or another has taken over: the phase that {@code alarm} would end lasts until then. */
    @JournalName("grace.v1")
    record Grace(long alarm, Instant until) implements ByTime {}

    /** Nobody has been connected for this seat for a while. By time only. */
    @JournalName("seat-gone.v1")
    record SeatGone(int seat) implements ByTime {}

    /** The room owes something and waits for whoever pays: they do so outside of it, and then say {@link Paid}. */
    @JournalName("pay.v1")
    record Pay() implements ByTime {}

    /** What was owed to players' own heroes is theirs: {@code homecomings} says what that has changed. By time only. */
    @JournalName("paid.v1")
    record Paid(List<Homecoming> homecomings) implements ByTime {
        public Paid {
            homecomings = List.copyOf(homecomings);
        }
    }

    // ---- coming and going

    /** The player is here again: the seat is theirs at once. */
    @JournalName("seat-back.v1")
    record SeatBack() implements BySeat {}

    /**
     * Sits down, or moves to another free seat while the lobby is open.
     *
     * @param seat the first free one if null
     * @param inviteHash of the token that was shown, if one was
     */
    @JournalName("take-seat.v1")
    record TakeSeat(@Nullable Integer seat, String nonce, @Nullable String inviteHash) implements ByAnybody {}

    @JournalName("leave-seat.v1")
    record LeaveSeat() implements BySeat {}

    /** The host lets somebody into a private room. */
    @JournalName("admit.v1")
    record Admit(AccountId account) implements ByAnybody {}

    // ---- the lobby

    /** Plays a hero of the story as the story has them; an own one goes home. */
    @JournalName("pick-hero.v1")
    record PickHero(String hero) implements BySeat {}

    /**
     * Plays a part of the story with a hero of one's own, who is bound to this room already.
     *
     * @param part one of the story's heroes; the present one if null
     */
    @JournalName("bring-hero.v1")
    record BringHero(@Nullable String part, OwnHero hero) implements BySeat {}

    /** What is null stays as it is. */
    @JournalName("settings.v1")
    record Settings(@Nullable StoryRef story, @Nullable Pace pace, @Nullable Visibility visibility,
            @Nullable Difficulty difficulty) implements BySeat {}

    @JournalName("kick.v1")
    record Kick(int seat) implements BySeat {}

    @JournalName("give-host.v1")
    record GiveHost(int seat) implements BySeat {}

    @JournalName("start.v1")
    record Start() implements BySeat {}

    // ---- the story

    /** Ready to start, or to end the counsel. */
    @JournalName("ready.v1")
    record Ready(boolean on) implements BySeat {}

    @JournalName("continue.v1")
    record Continue() implements BySeat {}

    /** @param to a seat, or the whole table if null */
    @JournalName("share.v1")
    record Share(String whisper, Form form, @Nullable Integer to) implements BySeat {}

    @JournalName("ask.v1")
    record Ask(int seat, @Nullable String topic) implements BySeat {}

    /** Says no to who asked. */
    @JournalName("refuse.v1")
    record Refuse(int seat) implements BySeat {}

    @JournalName("probe.v1")
    record Probe(int shareId) implements BySeat {}

    @JournalName("plan.v1")
    record Plan(String option) implements BySeat {}

    @JournalName("choose.v1")
    record Choose(String option, Momentum momentum) implements BySeat {}

    @JournalName("honour.v1")
    record HonourSeat(int seat, HonourKind kind) implements BySeat {}

    // ---- time and absence

    @JournalName("pause.v1")
    record Pause() implements BySeat {}

    @JournalName("resume.v1")
    record Resume() implements BySeat {}

    @JournalName("extend.v1")
    record Extend() implements BySeat {}

    @JournalName("autopilot.v1")
    record Autopilot(Style style) implements BySeat {}
}
