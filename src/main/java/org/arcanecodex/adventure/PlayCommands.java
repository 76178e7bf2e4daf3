package org.arcanecodex.adventure;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Function;

import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.HonourKind;
import org.arcanecodex.core.adventure.Momentum;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Style;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.protocol.PlayRequest;
import org.jspecify.annotations.Nullable;

/** What players say, as commands for the rules: one line for each message. */
final class PlayCommands {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private PlayCommands() {}

    /**
     * @param inviteHash what the connection showed at the door
     * @param story the version of the story that the settings name, if they name one
     */
    static AdventureCommand of(PlayRequest request, @Nullable String inviteHash, @Nullable StoryRef story) {
        return switch (request) {
            case PlayRequest.TakeSeat(var seat, var nonce) ->
                new AdventureCommand.TakeSeat(seat, nonce(nonce), inviteHash);
            case PlayRequest.LeaveSeat() -> new AdventureCommand.LeaveSeat();
            case PlayRequest.PickHero(var part, _) -> new AdventureCommand.PickHero(Objects.requireNonNull(part));
            case PlayRequest.Ready(var on) -> new AdventureCommand.Ready(on);
            case PlayRequest.Settings(_, var pace, var visibility, var difficulty) ->
                new AdventureCommand.Settings(story,
                        as(pace, PlayCommands::pace), as(visibility, PlayCommands::visibility),
                        as(difficulty, PlayCommands::difficulty));
            case PlayRequest.Kick(var seat) -> new AdventureCommand.Kick(seat);
            case PlayRequest.GiveHost(var seat) -> new AdventureCommand.GiveHost(seat);
            case PlayRequest.Start() -> new AdventureCommand.Start();
            case PlayRequest.Continue() -> new AdventureCommand.Continue();
            case PlayRequest.Share(var whisper, var form, var to) ->
                new AdventureCommand.Share(whisper, form(form), to);
            case PlayRequest.Ask(var seat, var topic) -> new AdventureCommand.Ask(seat, topic);
            case PlayRequest.Refuse(var seat) -> new AdventureCommand.Refuse(seat);
            case PlayRequest.Probe(var share) -> new AdventureCommand.Probe(share);
            case PlayRequest.Plan(var option) -> new AdventureCommand.Plan(option);
            case PlayRequest.Choose(var option, var momentum) ->
                new AdventureCommand.Choose(option, momentum(momentum));
            case PlayRequest.Pause() -> new AdventureCommand.Pause();
            case PlayRequest.Resume() -> new AdventureCommand.Resume();
            case PlayRequest.Extend() -> new AdventureCommand.Extend();
            case PlayRequest.Autopilot(var style) -> new AdventureCommand.Autopilot(style(style));
            case PlayRequest.HonourSeat(var seat, var kind) -> new AdventureCommand.HonourSeat(seat, honour(kind));
        };
    }

    /** A client that adds nothing to the dice gets something added for it. */
    static String nonce(@Nullable String given) {
        if (given != null) {
            return given;
        }
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Pace pace(PlayRequest.Pace pace) {
        return switch (pace) {
            case LIVE -> Pace.LIVE;
            case RELAXED -> Pace.RELAXED;
        };
    }

    static Visibility visibility(PlayRequest.Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> Visibility.PUBLIC;
            case PRIVATE -> Visibility.PRIVATE;
        };
    }

    static Difficulty difficulty(PlayRequest.Difficulty difficulty) {
        return switch (difficulty) {
            case GENTLE -> Difficulty.GENTLE;
            case PLAIN -> Difficulty.PLAIN;
            case HARSH -> Difficulty.HARSH;
        };
    }

    private static Form form(PlayRequest.Form form) {
        return switch (form) {
            case TRUTH -> Form.TRUTH;
            case PART -> Form.PART;
            case TWIST -> Form.TWIST;
        };
    }

    private static Momentum momentum(PlayRequest.@Nullable Momentum momentum) {
        return switch (momentum) {
            case null -> Momentum.NONE;
            case NONE -> Momentum.NONE;
            case STEADY -> Momentum.STEADY;
            case REROLL -> Momentum.REROLL;
        };
    }

    private static Style style(PlayRequest.Style style) {
        return switch (style) {
            case CAREFUL -> Style.CAREFUL;
            case PLAIN -> Style.PLAIN;
            case BOLD -> Style.BOLD;
            case OFF -> Style.OFF;
        };
    }

    private static HonourKind honour(PlayRequest.Honour kind) {
        return switch (kind) {
            case KIND -> HonourKind.KIND;
            case CLEVER -> HonourKind.CLEVER;
            case VIVID -> HonourKind.VIVID;
        };
    }

    private static <A, B> @Nullable B as(@Nullable A word, Function<A, B> meaning) {
        return word == null ? null : meaning.apply(word);
    }
}
