package org.arcanecodex.core.adventure;

import org.jspecify.annotations.Nullable;

/**
 * The reason for a change, as a word for programs and, where the story has words for it, the place of those.
 *
 * @param line of the story, for {@link Cause#STORY}
 */
public record Why(Cause cause, @Nullable Line line) {

    public enum Cause {
        /** An effect of the story; {@link Why#line} says which. */
        STORY,
        /** Somebody told the table what they had heard; whether it was true, trust cannot know. */
        WHISPER_TOLD,
        /** A lie came out. */
        LIE_EXPOSED,
        /** A lie came out, and what the liar secretly wants has come true since it was told. */
        LIE_FOR_GAIN,
        /** Who lied has owned up to it. */
        LIE_CONFESSED,
        /** Something was kept back, and harm came of it. */
        HARM_KEPT,
        /** Somebody asked and was refused. */
        REFUSED,
        /** All did the same. */
        ACTED_AS_ONE,
        /** Somebody agreed to a plan and did something else. */
        PLAN_DEFIED,
        /** A companion turned against the party. */
        BETRAYED,
        /** Momentum spent on a steady hand. */
        STEADY,
        /** Momentum spent on a second roll. */
        REROLL,
        /** Momentum from a failure or a triumph. */
        DICE,
        /** Back on one's feet with a new beat. */
        STOOD_UP
    }

    public static Why of(Cause cause) {
        return new Why(cause, null);
    }

    public static Why story(Line line) {
        return new Why(Cause.STORY, line);
    }
}
