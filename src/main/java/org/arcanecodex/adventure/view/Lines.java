package org.arcanecodex.adventure.view;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Form;
import org.arcanecodex.core.adventure.Line;
import org.arcanecodex.core.adventure.Telling;
import org.arcanecodex.core.adventure.Why;
import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;

/** The story's words at the places that events name. */
final class Lines {

    private Lines() {}

    static String label(Story story, String option) {
        return story.option(option).map(Option::label).orElse(option);
    }

    /** What a deed led to. */
    static String outcome(Story story, Line line) {
        return effect(story, line) instanceof Effect.Say(var text) ? text : label(story, line.option());
    }

    /** A whisper's words in one of its three forms. */
    static String told(Story story, Telling telling) {
        return told(story, telling.whisper(), telling.form());
    }

    static String told(Story story, String id, Form form) {
        var whisper = story.whisper(id);
        return switch (form) {
            case TRUTH -> whisper.truth();
            case PART -> whisper.part();
            case TWIST -> whisper.twist();
        };
    }

    /** Why something changed, in words for the players. */
    static String why(Story story, Why why) {
        return switch (why.cause()) {
            case STORY -> Optional.ofNullable(why.line()).map(line -> because(story, line)).orElse("So it came");
            case WHISPER_TOLD -> "A whisper was shared";
            case LIE_EXPOSED -> "A lie came out";
            case LIE_FOR_GAIN -> "A lie came out, and it had paid off";
            case LIE_CONFESSED -> "A lie was owned up to";
            case HARM_KEPT -> "It was kept quiet, and harm came of it";
            case REFUSED -> "Asked, and refused";
            case ACTED_AS_ONE -> "All acted as one";
            case PLAN_DEFIED -> "Somebody agreed to a plan and did something else";
            case BETRAYED -> "One of the party turned against it";
            case STEADY -> "Spent on a steady hand";
            case REROLL -> "Spent on a second roll";
            case DICE -> "The dice gave it";
            case STOOD_UP -> "Back on one's feet";
        };
    }

    private static String because(Story story, Line line) {
        return effect(story, line) instanceof Effect.ChangeTrust(_, var why) ? why : label(story, line.option());
    }

    private static Effect effect(Story story, Line line) {
        var option = story.option(line.option())
                .orElseThrow(() -> new IllegalArgumentException("This story has no '" + line.option() + "'"));
        return effects(option, line).get(line.index());
    }

    private static List<Effect> effects(Option option, Line line) {
        return switch (line.grade()) {
            case TRIUMPH -> option.outcomes().triumph();
            case SUCCESS -> option.outcomes().success();
            case FAILURE -> option.outcomes().failure();
            case DISASTER -> option.outcomes().disaster();
        };
    }
}
