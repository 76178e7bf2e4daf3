package org.arcanecodex.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.Stories;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.story.Story;

/** The stories that are in the box. */
public final class TestStories implements Stories {

    public static final TestStories IN_THE_BOX = new TestStories();

    private final List<Story> all = List.of(read("quiet-coach"), read("five-to-noon"));

    private TestStories() {}

    public List<Story> all() {
        return all;
    }

    public static StoryRef ref(Story story) {
        return new StoryRef(story.id(), story.version());
    }

    @Override
    public Optional<Story> find(StoryRef ref) {
        return all.stream().filter(story -> ref(story).equals(ref)).findFirst();
    }

    private static Story read(String id) {
        return org.arcanecodex.testkit.TestStories.read("/scenarios/" + id + ".yaml");
    }
}
