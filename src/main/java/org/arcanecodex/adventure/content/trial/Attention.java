package org.arcanecodex.adventure.content.trial;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureCommand.BySeat;
import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.adventure.AdventureCommand.Plan;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.Options;
import org.arcanecodex.core.adventure.WorldEvent;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;

/** How long a person takes: reading at an easy pace, then thinking, then talking. What lengths are estimated by. */
final class Attention {

    /** About 200 words a minute. */
    private static final int CHARACTERS_A_SECOND = 18;
    private static final int THINKING_OF_A_SCENE = 4;
    private static final int THINKING_OF_A_WHISPER = 12;
    private static final int THINKING_OF_AN_OPTION = 4;
    private static final int THINKING_OF_WHAT_CAME = 6;
    /** Between one thing said in counsel and the next: hearing, answering, changing one's mind. */
    private static final int TALKING = 12;

    private final Story story;
    private final RandomGenerator chance;

    Attention(Story story, RandomGenerator chance) {
        this.story = story;
        this.chance = chance;
    }

    /** From the beginning of a phase to the first thing that a seat does in it. */
    Duration before(Adventure state, int seat) {
        return about(switch (state.phase()) {
            case LOBBY, EPILOGUE -> 0;
            case SCENE -> THINKING_OF_A_SCENE + reading(scene(state));
            case COUNSEL -> counsel(state, seat);
            case CHOICE -> Options.open(state, story, seat)
                    .stream()
                    .mapToInt(open -> THINKING_OF_AN_OPTION + reading(length(open.option())))
                    .sum();
            case AFTERMATH -> THINKING_OF_WHAT_CAME + reading(outcome(state));
        });
    }

    /** Until the next thing in the same phase: words are heard and answered, a finger on an option is not. */
    Duration after(BySeat done) {
        return about(done instanceof Plan || done instanceof Choose ? THINKING_OF_AN_OPTION : TALKING);
    }

    private int counsel(Adventure state, int seat) {
        return state.secrets()
                .heardBy(seat)
                .stream()
                .filter(heard -> heard.beatNumber() == state.world().beatNumber())
                .map(heard -> story.whisper(heard.whisper()))
                .mapToInt(whisper -> THINKING_OF_A_WHISPER
                        + reading(whisper.truth().length() + whisper.part().length() + whisper.twist().length()))
                .sum() + TALKING;
    }

    private int scene(Adventure state) {
        return story.beat(state.world().beat())
                .scene()
                .stream()
                .filter(one -> one.when().eval(state.facts()))
                .mapToInt(one -> one.text().length())
                .sum();
    }

    private int outcome(Adventure state) {
        return state.recent().stream().mapToInt(this::told).sum();
    }

    private int told(AdventureEvent event) {
        return switch (event) {
            case ChoiceEvent.OutcomeTold(var seat, var line) ->
                line.in(story).orElseThrow() instanceof Effect.Say(var text) ? text.length() : 0;
            case WorldEvent.TrustChanged change -> 30;
            case ChoiceEvent.CheckRolled rolled -> 40;
            default -> 0;
        };
    }

    private static int length(Option option) {
        var hint = option.hint();
        return option.label().length() + (hint == null ? 0 : hint.length());
    }

    private static int reading(int characters) {
        return characters / CHARACTERS_A_SECOND;
    }

    /** People differ: two thirds to four thirds. */
    private Duration about(int seconds) {
        return Duration.ofMillis(seconds * 1000L * (67 + chance.nextInt(67)) / 100);
    }
}
