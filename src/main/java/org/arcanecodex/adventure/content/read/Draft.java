package org.arcanecodex.adventure.content.read;

import org.arcanecodex.core.adventure.story.Story;

/** A story as a file has it: well-formed, but not yet known to keep its promises. */
public record Draft(String file, Story story, Lines lines) {

    /** @param path of the part that is wrong, as in {@link Lines} */
    public Problem problem(String path, String sentence) {
        return new Problem(file, lines.of(path), sentence);
    }
}
