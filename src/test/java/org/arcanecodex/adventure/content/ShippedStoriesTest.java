package org.arcanecodex.adventure.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.arcanecodex.adventure.content.check.Checks;
import org.arcanecodex.adventure.content.read.Draft;
import org.arcanecodex.adventure.content.read.Problem;
import org.arcanecodex.adventure.content.read.Reading;
import org.arcanecodex.adventure.content.read.StoryReader;
import org.arcanecodex.adventure.content.trial.StakesCheck;
import org.arcanecodex.adventure.content.trial.Trial;
import org.arcanecodex.adventure.content.trial.TrialCheck;
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
    void thereIsOneToLearnByAndOneToPlay() throws IOException {
        assertThat(stories()).hasSizeGreaterThanOrEqualTo(2);
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
