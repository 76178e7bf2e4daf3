package org.arcanecodex.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one viewer may know of a room, at one {@code seq}. Folding the frames after it into it gives the view
 * of a later {@code seq}.
 *
 * @param you the viewer's seat, null for who only watches
 * @param host the host's seat, null while the host has none
 * @param now the server's clock when the view was made, so that a client can count down
 * @param heroes who may be played in this story
 * @param recent what the viewer has been told since the beat began, oldest first, as the frames had it
 * @param mine the viewer's secrets, null for who only watches
 * @param opened everybody's secrets, once the story is over
 */
public record RoomView(String code, Status status, @Nullable Integer you, @Nullable Integer host,
        PlayRequest.Pace pace, PlayRequest.Visibility visibility, PlayRequest.Difficulty difficulty, StoryCard story,
        List<HeroCard> heroes, String seedCommit, Instant now, PhaseView phase, int trust, List<SeatView> seats,
        List<ClueView> clues, List<PlayUpdate> recent, @Nullable Mine mine, @Nullable Ended ended,
        @Nullable Opened opened) {

    public enum Status {
        OPEN, RUNNING, CLOSED
    }

    public enum Phase {
        LOBBY, SCENE, COUNSEL, CHOICE, AFTERMATH, EPILOGUE
    }

    public enum SeatKind {
        HUMAN, AWAY, AUTOPILOT, COMPANION, EMPTY
    }

    /** How good a chance is, in the words that players see: from 65, from 40, below. */
    public enum Odds {
        SURE, LIKELY, RISKY, DESPERATE
    }

    /** @param lang of the story's texts, as in HTML */
    public record StoryCard(String id, int version, String lang, String kind, String title, String teaser,
            int minutes, List<String> values, int fewest, int most, int party) {}

    public record HeroCard(String id, String name, String calling, String blurb, int hp,
            Map<String, Integer> skills) {}

    /**
     * @param entry counts the phases of this room, from 1
     * @param endsAt when time goes on by itself; null while paused and where nothing presses
     */
    public record PhaseView(Phase name, long entry, @Nullable String beat, @Nullable String title, int beatNumber,
            @Nullable Instant endsAt, int extensionsLeft, @Nullable Paused paused) {}

    public record Paused(int by, @Nullable Instant until) {}

    /**
     * What everybody sees of a seat.
     *
     * @param name of the person, or of the companion who sits there
     * @param done has said in this phase that they are ready, go on, or have chosen
     * @param plan the option they point at
     * @param hero the part; its calling, hit points and skills are those of the own hero, if one was brought
     * @param whispers how many they have heard in this beat
     * @param own the name of the own hero who plays that part, empty if they are no more
     */
    public record SeatView(int seat, SeatKind kind, @Nullable String name, PlayRequest.@Nullable Style style,
            @Nullable HeroCard hero, int hp, int momentum, boolean done, @Nullable String plan, int whispers,
            @Nullable String own) {}

    public record ClueView(String id, String text) {}

    /**
     * What only this viewer knows.
     *
     * @param hero the number of the own hero whom the viewer has brought
     * @param home what the adventure has changed for that hero, once it has
     */
    public record Mine(@Nullable String objective, List<WhisperView> whispers, List<ItemView> items,
            List<OptionView> options, @Nullable ChoiceView choice, List<ProbeView> probes, @Nullable Long hero,
            @Nullable HomeView home) {}

    /** What an own hero brought home, and for what. */
    public record HomeView(long hero, int renown, String renownWhy, int gold, String goldWhy,
            List<LearntView> skills) {}

    /**
     * @param from how good the hero was in it, without gear
     * @param to how good they are now; adventures alone teach up to 60
     * @param lessons whose points came together
     */
    public record LearntView(String skill, int from, int to, List<LessonView> lessons) {}

    /** A check that the hero led and passed. */
    public record LessonView(String option, String label, PlayUpdate.Grade grade, int points) {}

    /** @param shared the strongest form in which it has been told */
    public record WhisperView(String id, int beatNumber, Weight weight, @Nullable String topic, String truth,
            String part, String twist, PlayRequest.@Nullable Form shared) {}

    public enum Weight {
        MINOR, STRATEGIC, CRITICAL
    }

    public record ItemView(String id, String name, @Nullable String helps) {}

    /**
     * A button, with the viewer's own odds.
     *
     * @param skill null where no dice fall
     * @param sum how the threshold comes about; its parts before it was kept within 5 and 95
     */
    public record OptionView(String id, String label, @Nullable String hint, @Nullable String skill, int threshold,
            Odds odds, List<Part> sum, int danger, List<String> values, int together) {}

    /** One part of a sum, in a word and a number. */
    public record Part(String why, int value) {}

    public record ChoiceView(String option, PlayRequest.Momentum momentum) {}

    public record ProbeView(int shareId, Verdict verdict) {}

    public enum Verdict {
        SURE, UNSURE, LIE
    }

    /** How it ended. @param salt what the players added to the seed; @param seed hex, as committed */
    public record Ended(String ending, String title, String text, List<ScoreLine> lines, int total, int of,
            String seed, String salt) {}

    public record ScoreLine(String what, int points, int most, String why) {}

    /** Everything that was secret, in the order in which it happened. */
    public record Opened(List<OpenedWhisper> whispers, List<OpenedObjective> objectives,
            List<OpenedChoice> choices) {}

    public record OpenedWhisper(int beatNumber, int seat, String whisper, Weight weight, String truth,
            List<OpenedShare> shares) {}

    public record OpenedShare(int shareId, PlayRequest.Form form, @Nullable Integer to, String text) {}

    public record OpenedObjective(int seat, String text, boolean met, int points) {}

    public record OpenedChoice(int beatNumber, String beat, int seat, String option, String label) {}
}
