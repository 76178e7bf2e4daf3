package org.arcanecodex.core.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.story.Story;

/** Where the rules find the story that a room is pinned to. The same reference always gives the same story. */
public interface Stories {

    Optional<Story> find(StoryRef ref);
}
