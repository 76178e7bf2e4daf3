package org.arcanecodex.protocol;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.protocol.PlayRequest.Form;
import org.arcanecodex.protocol.PlayRequest.Honour;
import org.arcanecodex.protocol.PlayRequest.Momentum;
import org.arcanecodex.protocol.RoomView.ClueView;
import org.arcanecodex.protocol.RoomView.Ended;
import org.arcanecodex.protocol.RoomView.HeroCard;
import org.arcanecodex.protocol.RoomView.HomeView;
import org.arcanecodex.protocol.RoomView.ItemView;
import org.arcanecodex.protocol.RoomView.Mine;
import org.arcanecodex.protocol.RoomView.Opened;
import org.arcanecodex.protocol.RoomView.OptionView;
import org.arcanecodex.protocol.RoomView.Part;
import org.arcanecodex.protocol.RoomView.PhaseView;
import org.arcanecodex.protocol.RoomView.SeatView;
import org.arcanecodex.protocol.RoomView.StoryCard;
import org.arcanecodex.protocol.RoomView.Verdict;
import org.arcanecodex.protocol.RoomView.WhisperView;
import org.jspecify.annotations.Nullable;

/**
 * What happens at the table, as one viewer is told. Numbers are given as they are now, so that folding an update twice
 * does no harm.
 */
public sealed interface PlayUpdate {

    /** Stays in a view's {@code recent} until the next scene is told. */
    interface Told {}

    // ---- seats and settings

    @WireName("seat-taken")
    record SeatTaken(SeatView seat) implements PlayUpdate {}

    @WireName("seat-left")
    record SeatLeft(SeatView seat) implements PlayUpdate {}

    /** Another hero, another kind (away, autopilot, back), another name. */
    @WireName("seat-changed")
    record SeatChanged(SeatView seat) implements PlayUpdate {}

    /**
     * To whom it happens: another seat, or none. Comes with the secrets of the new seat.
     *
     * @param seat null for who only watches from now on
     */
    @WireName("you-sit")
    record YouSit(@Nullable Integer seat, @Nullable Mine mine) implements PlayUpdate {}

    /** Ready, or on with it: {@code done} of that seat. */
    @WireName("readied")
    record Readied(int seat, boolean on) implements PlayUpdate {}

    /** @param seat null while the host has none */
    @WireName("host-changed")
    record HostChanged(@Nullable Integer seat) implements PlayUpdate {}

    @WireName("settings-changed")
    record SettingsChanged(StoryCard story, List<HeroCard> heroes, PlayRequest.Pace pace,
            PlayRequest.Visibility visibility, PlayRequest.Difficulty difficulty) implements PlayUpdate {}

    // ---- time

    /** A new phase: nobody is done. */
    @WireName("phase-entered")
    record PhaseEntered(PhaseView phase) implements PlayUpdate {}

    @WireName("paused")
    record PhasePaused(int by, @Nullable Instant until) implements PlayUpdate {}

    @WireName("resumed")
    record PhaseResumed(@Nullable Instant endsAt) implements PlayUpdate {}

    /** @param by null when the server gives grace for a silence of its own */
    @WireName("extended")
    record PhaseExtended(@Nullable Integer by, Instant endsAt, int extensionsLeft) implements PlayUpdate {}

    // ---- scene and whispers

    /** A new beat: what was recent is past, plans and options are gone. */
    @WireName("scene-told")
    record SceneTold(String beat, int beatNumber, String title, List<String> paragraphs) implements PlayUpdate {}

    /** To one seat. */
    @WireName("objective-given")
    record ObjectiveGiven(String text) implements PlayUpdate {}

    /** To one seat. */
    @WireName("whisper-heard")
    record WhisperHeard(WhisperView whisper) implements PlayUpdate {}

    /** To all: how many whispers a seat has heard in this beat. */
    @WireName("whispers-counted")
    record WhispersCounted(int seat, int whispers) implements PlayUpdate {}

    /** To one seat: its buttons, whenever they or their odds change. */
    @WireName("options-opened")
    record OptionsOpened(List<OptionView> options) implements PlayUpdate {}

    /** To those who hear it and to who told it. Whether it is true stays with the teller. */
    @WireName("whisper-shared")
    record WhisperShared(int shareId, int by, @Nullable Integer to, @Nullable String topic, String text)
            implements
                PlayUpdate,
                Told {}

    /**
     * To the teller alone, beside the share itself.
     *
     * @param form in which it was told this time
     * @param shared the strongest form in which it has been told by now
     */
    @WireName("share-noted")
    record ShareNoted(int shareId, String whisper, Form form, Form shared) implements PlayUpdate {}

    @WireName("asked")
    record Asked(int by, int of, @Nullable String topic) implements PlayUpdate, Told {}

    @WireName("refused")
    record AskRefused(int by, int of) implements PlayUpdate, Told {}

    /** To who probed alone. */
    @WireName("probed")
    record Probed(int shareId, Verdict verdict) implements PlayUpdate, Told {}

    @WireName("lie-exposed")
    record LieExposed(int shareId, int by, String told, String truth, String why) implements PlayUpdate, Told {}

    /** The story shows all the truth of a whisper. */
    @WireName("whisper-revealed")
    record WhisperRevealed(String whisper, @Nullable String topic, String text) implements PlayUpdate, Told {}

    // ---- choices and dice

    @WireName("planned")
    record Planned(int seat, String option, String label) implements PlayUpdate {}

    @WireName("choice-sealed")
    record ChoiceSealed(int seat) implements PlayUpdate {}

    /** To one seat: its own sealed choice. */
    @WireName("choice-noted")
    record ChoiceNoted(String option, Momentum momentum) implements PlayUpdate {}

    @WireName("choices-opened")
    record ChoicesOpened(List<Opening> choices) implements PlayUpdate, Told {}

    record Opening(int seat, String option, String label) {}

    enum Grade {
        TRIUMPH, SUCCESS, FAILURE, DISASTER
    }

    /**
     * One deed, judged once.
     *
     * @param seat who among those that chose it had the best chance
     * @param helpers who chose it too
     * @param rolls one, or two if momentum bought a second; the last counts
     */
    @WireName("check-rolled")
    record CheckRolled(int seat, List<Integer> helpers, String option, String label, String skill, int threshold,
            List<Part> sum,
            List<Integer> rolls, Grade grade) implements PlayUpdate, Told {}

    /** What a choice led to. */
    @WireName("outcome-told")
    record OutcomeTold(int seat, String text) implements PlayUpdate, Told {}

    // ---- what changes

    @WireName("momentum-changed")
    record MomentumChanged(int seat, int delta, int now, String why) implements PlayUpdate, Told {}

    @WireName("hp-changed")
    record HpChanged(int seat, int delta, int now, String why) implements PlayUpdate, Told {}

    /** To one seat. */
    @WireName("item-changed")
    record ItemChanged(ItemView item, boolean have) implements PlayUpdate, Told {}

    @WireName("trust-changed")
    record TrustChanged(int delta, int now, String why) implements PlayUpdate, Told {}

    /** A companion's opinion rises or falls; by how much stays hidden. */
    @WireName("approval-changed")
    record ApprovalChanged(int seat, boolean up) implements PlayUpdate, Told {}

    /** A companion lets something slip. */
    @WireName("tell-noticed")
    record TellNoticed(int seat, String text) implements PlayUpdate, Told {}

    @WireName("companion-left")
    record CompanionLeft(int seat, String text) implements PlayUpdate, Told {}

    @WireName("companion-betrayed")
    record CompanionBetrayed(int seat, String text) implements PlayUpdate, Told {}

    @WireName("companion-returned")
    record CompanionReturned(int seat, String text) implements PlayUpdate, Told {}

    /** @param by null when the story itself shows it */
    @WireName("clue-found")
    record ClueFound(ClueView clue, @Nullable Integer by) implements PlayUpdate, Told {}

    // ---- the end

    @WireName("scored")
    record Scored(Ended ended) implements PlayUpdate {}

    @WireName("secrets-opened")
    record SecretsOpened(Opened opened) implements PlayUpdate {}

    @WireName("honoured")
    record Honoured(int by, int seat, Honour kind) implements PlayUpdate, Told {}

    /** To one seat: what the adventure has changed for the own hero who sat there. */
    @WireName("hero-came-home")
    record HeroCameHome(HomeView home) implements PlayUpdate, Told {}

    @WireName("room-closed")
    record RoomClosed(String why) implements PlayUpdate {}
}
