package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.check.Checks;
import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.adventure.content.trial.StakesCheck;
import org.arcanecodex.adventure.content.trial.Trial;
import org.arcanecodex.adventure.content.trial.TrialCheck;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.adventure.story.Whisper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every story that we ship keeps every rule; the build fails when one does not. */
class ShippedStoriesTest {

    static Stream<Resource> stories() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:scenarios/*.yaml"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void keepsItsPromises(Resource file) throws IOException {
        assertThat(problems(file)).isEmpty();
    }

    @Test
    void thereIsOneToLearnByInThreeMinutes() throws IOException {
        assertThat(of(Story.Kind.TUTORIAL)).isNotEmpty().allSatisfy(story -> assertThat(story.minutes()).isEqualTo(3));
    }

    @Test
    void thereIsAWholeAdventureToPlay() throws IOException {
        assertThat(of(Story.Kind.FULL)).isNotEmpty().allSatisfy(story -> {
            assertThat(fewestBeats(story, story.start())).isGreaterThanOrEqualTo(4);
            assertThat(story.endings()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(whispersInTension(story)).hasSizeGreaterThanOrEqualTo(8);
        });
    }

    private static List<Story> of(Story.Kind kind) throws IOException {
        return stories().map(ShippedStoriesTest::story).filter(story -> story.kind() == kind).toList();
    }

    /** By the shortest way from a beat to an ending, whatever its conditions. */
    private static int fewestBeats(Story story, String beat) {
        return story.endings().containsKey(beat) ? 0
                : 1 + story.beat(beat)
                        .next()
                        .stream()
                        .mapToInt(next -> fewestBeats(story, next.to()))
                        .min()
                        .orElseThrow();
    }

    /** Those that another whisper of their beat contradicts, or pulls away from. */
    private static Set<String> whispersInTension(Story story) {
        return story.beats()
                .values()
                .stream()
                .flatMap(beat -> beat.whispers()
                        .stream()
                        .filter(one -> beat.whispers()
                                .stream()
                                .anyMatch(other -> pullApart(story.whisper(one), story.whisper(other)))))
                .collect(Collectors.toSet());
    }

    private static boolean pullApart(Whisper one, Whisper other) {
        return one.contradicts().contains(other.id()) || other.contradicts().contains(one.id())
                || !one.pulls().isEmpty() && !other.pulls().isEmpty()
                        && Collections.disjoint(one.pulls(), other.pulls());
    }

    private static Story story(Resource file) {
        try {
            return switch (StoryReader.read(String.valueOf(file.getFilename()),
                    file.getContentAsString(StandardCharsets.UTF_8))) {
                case Reading.Read(var draft) -> draft.story();
                case Reading.Unreadable(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> problems(Resource file) throws IOException {
        return switch (StoryReader.read(String.valueOf(file.getFilename()),
                file.getContentAsString(StandardCharsets.UTF_8))) {
            case Reading.Read(var draft) -> problems(draft);
            case Reading.Unreadable(var problems) -> problems;
        };
    }

    private static List<Problem> problems(Draft draft) {
        var trial = Trial.of(draft.story(), StakesCheck.ENOUGH, TrialCheck.SEED);
        return Stream.of(Checks.of(draft), TrialCheck.problems(draft, trial), StakesCheck.problems(draft, trial))
                .flatMap(List::stream)
                .toList();
    }
}
