package org.arcanecodex.adventure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;

import org.arcanecodex.core.adventure.AdventureCommand;
import org.junit.jupiter.api.Test;

/** A thousand evenings with every build; a hundred thousand others are one command away, see docs/testing.md. */
class RandomEveningsTest {

    private static final int EVENINGS = 1_000;

    @Test
    void whateverPeopleTryNothingThrowsNobodyIsStuckItEndsAndReplayEqualsLive() {
        var round = RandomEvenings.play(1, EVENINGS);

        assertThat(round.failures()).isEmpty();
        assertThat(round.tried().accepted()).isGreaterThan(10 * EVENINGS);
        assertThat(round.tried().refused()).isGreaterThan(10 * EVENINGS);
        assertThat(round.tried().kinds()).as("every command there is was accepted somewhere")
                .containsAll(commands(AdventureCommand.class).toList());
        for (var story : TestStories.IN_THE_BOX.all()) {
            assertThat(round.tried().ends()).as("ends of stories").anyMatch(end -> end.startsWith(story.id() + " "));
        }
    }

    /** {@code Pay} is only what reminds of a payment, and never written. */
    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RandomEveningsTest::commands)
                : Stream.<Class<?>>of(type).filter(one -> one != AdventureCommand.Pay.class);
    }
}
