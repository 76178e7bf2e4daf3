package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.adventure.story.Option;

/**
 * A button that a seat may press, with its own odds. Nobody's help and no momentum is in them yet.
 *
 * @param sum how the threshold comes about; empty where no dice fall
 */
public record OpenOption(Option option, List<Part> sum) {

    /** What must be rolled at most; 100 where no dice fall. */
    public int threshold() {
        return option.check() == null ? 100 : Checks.threshold(sum);
    }
}
