package org.arcanecodex.adventure.view;

import static org.assertj.core.api.Assertions.assertThat;

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

class FoldPropertyTest {

    private static final int MOVES = 260;

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void foldingTheUpdatesOfAStepIntoTheViewBeforeItGivesTheViewAfterIt(@ForAll long seed,
            @ForAll @IntRange(min = 0, max = 1) int story) {
        var chance = new Random(seed);
        var game = new TestGame(TestStories.IN_THE_BOX.all().get(story), Visibility.PUBLIC, 1 + chance.nextInt(4));
        for (int i = 0; i < MOVES && !game.closed(); i++) {
            game.something(chance).ifPresent(FoldPropertyTest::holds);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void alsoWhenEverybodySitsDownAndPlaysToTheEnd(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int people,
            @ForAll @IntRange(min = 0, max = 1) int story) {
        var chance = new Random(seed);
        var game = TestGame.started(TestStories.IN_THE_BOX.all().get(story), people);
        game.steps().forEach(FoldPropertyTest::holds);
        for (int i = 0; i < 2 * MOVES && !game.closed(); i++) {
            game.something(chance).ifPresent(FoldPropertyTest::holds);
        }
        while (game.waits()) {
            holds(game.steps().getLast());
        }
        assertThat(game.closed()).isTrue();
    }

    private static void holds(Step<Adventure, AdventureEvent> step) {
        if (!step.before().opened()) {
            return;
        }
        for (int who = 1; who <= 5; who++) {
            var account = TestGame.account(who);
            var folded = ViewFold.fold(Eyes.view(step.before(), account), Eyes.updates(step, account));
            assertThat(folded).as("%s after %s", account, step.events()).isEqualTo(Eyes.view(step.after(), account));
        }
    }
}
