package org.arcanecodex.adventure.content.read;

import org.arcanecodex.core.adventure.story.Story;

/** A story as a file has it: well-formed, but not yet known to keep its promises. */
public record Draft(String file, Story story, Lines lines) {

    public Problem problem(String sentence, String... path) {
        return new Problem(file, lines.of(path), sentence);
    }
}
