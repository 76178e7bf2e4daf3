package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.story.Effect;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Story;

/** The place of one effect in the story: the {@code index}-th of what this grade of this option leads to. */
public record Line(String option, Grade grade, int index) {

    /** The effect itself, whose words these are. */
    public Optional<Effect> in(Story story) {
        return story.option(option)
                .map(one -> effects(one, grade))
                .filter(effects -> index < effects.size())
                .map(effects -> effects.get(index));
    }

    static List<Effect> effects(Option option, Grade grade) {
        return switch (grade) {
            case TRIUMPH -> option.outcomes().triumph();
            case SUCCESS -> option.outcomes().success();
            case FAILURE -> option.outcomes().failure();
            case DISASTER -> option.outcomes().disaster();
        };
    }
}
