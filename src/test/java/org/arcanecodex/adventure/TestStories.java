package org.arcanecodex.adventure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
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
        try (var in = TestStories.class.getResourceAsStream("/scenarios/" + id + ".yaml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (StoryReader.read(id + ".yaml", text)) {
                case Reading.Read(var draft) -> draft.story();
                case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
