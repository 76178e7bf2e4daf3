package org.arcanecodex.adventure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.arcanecodex.adventure.TestGame;
import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.story.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are planted as words found nowhere else; no byte told to anybody has one that was not theirs to hear. */
class CanaryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T19:00:00Z");
    private static final Called NOBODY = new Called(Map.of(), Map.of());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void noSeatIsToldWhatWasNotForIt(int seat) {
        int told = 0;
        for (long seed = 0; seed < 40; seed++) {
            var story = TestStories.IN_THE_BOX.all().get((int) (seed % 2));
            told += toldIn(playedWith(new Random(seed), story), new Canaries(story, seat), seat);
        }
        assertThat(told).as("secrets that were told").isGreaterThan(20);
    }

    private static TestGame playedWith(Random chance, Story story) {
        var game = TestGame.started(story, 1 + chance.nextInt(4));
        for (int i = 0; i < 300 && game.state().score() == null; i++) {
            game.something(chance);
        }
        return game;
    }

    private static int toldIn(TestGame game, Canaries canaries, int seat) {
        var eyes = new AdventureView(canaries);
        var viewer = seat == 0 ? new Viewer.Watching() : new Viewer.Seated(seat);
        for (var step : game.steps()) {
            if (step.after().score() != null) {
                break;
            }
            canaries.hear(step);
            if (step.before().opened()) {
                var frame = eyes.unfold(Eyes.ROOM, step.before(), step.events(), NOBODY).updates(viewer, viewer);
                only(canaries.known(), Eyes.json(frame));
            }
            only(canaries.known(), Eyes.json(eyes.view(Eyes.ROOM, step.after(), NOBODY, viewer, NOW)));
        }
        return canaries.known().size();
    }

    private static void only(Set<String> known, String told) {
        assertThat(known).containsAll(Canaries.in(told));
    }
}
