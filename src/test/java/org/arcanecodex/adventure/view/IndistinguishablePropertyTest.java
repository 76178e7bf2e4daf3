package org.arcanecodex.adventure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import org.arcanecodex.adventure.TestGame;
import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.room.Step;

/** Two worlds that differ only in what a viewer must not know look the same to that viewer, to the byte. */
class IndistinguishablePropertyTest {

    private static final int MOVES = 300;

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void whatOneMustNotKnowChangesNothingThatOneSees(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int people,
            @ForAll @IntRange(min = 0, max = 1) int story) {
        var chance = new Random(seed);
        var game = TestGame.started(TestStories.IN_THE_BOX.all().get(story), people);
        game.steps().stream().skip(1).forEach(IndistinguishablePropertyTest::looksTheSame);
        play(game, chance);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void neitherDoesItInALobbyWhereAnythingHappens(@ForAll long seed) {
        var chance = new Random(seed);
        var game = new TestGame(TestStories.IN_THE_BOX.all().get(chance.nextInt(2)),
                chance.nextBoolean() ? Visibility.PUBLIC : Visibility.PRIVATE, 4);
        play(game, chance);
    }

    private static void play(TestGame game, Random chance) {
        for (int i = 0; i < MOVES && game.state().score() == null; i++) {
            game.something(chance)
                    .filter(step -> step.after().score() == null)
                    .ifPresent(IndistinguishablePropertyTest::looksTheSame);
        }
    }

    private static void looksTheSame(Step<Adventure, AdventureEvent> step) {
        for (var viewer : List.of(new Viewer.Seated(1), new Viewer.Seated(2), new Viewer.Seated(3),
                new Viewer.Seated(4), new Viewer.Watching())) {
            var twin = Twin.unknownTo(viewer, step);
            assertThat(Eyes.json(Eyes.view(twin.of(step.after()), viewer)))
                    .isEqualTo(Eyes.json(Eyes.view(step.after(), viewer)));
            var events = step.events().stream().map(twin::of).toList();
            assertThat(Eyes.json(Eyes.updates(twin.of(step.before()), events, viewer)))
                    .isEqualTo(Eyes.json(Eyes.updates(step.before(), step.events(), viewer)));
        }
    }
}
