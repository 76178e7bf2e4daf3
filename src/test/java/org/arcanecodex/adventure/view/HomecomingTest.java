package org.arcanecodex.adventure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.adventure.TestGame;
import org.arcanecodex.adventure.TestStories;
import org.arcanecodex.core.adventure.AdventureCommand;
import org.arcanecodex.core.adventure.Homecoming;
import org.arcanecodex.core.hero.Skill;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers found nowhere else are brought home to two seats; no byte told to anybody else has them. */
class HomecomingTest {

    private static final int RENOWN = 770_000;
    private static final int GOLD = 880_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatAHeroBroughtHomeIsToldToItsSeatAlone(int seat) {
        var game = TestGame.started(TestStories.IN_THE_BOX.all().getFirst(), 4);
        while (game.state().score() == null) {
            game.waits();
        }

        var paid = game.does(TestGame.TIME, new AdventureCommand.Paid(List.of(home(2), home(4)))).orElseThrow();

        var viewer = seat == 0 ? new Viewer.Watching() : new Viewer.Seated(seat);
        var told = List.of(Eyes.json(Eyes.updates(paid.before(), paid.events(), viewer)),
                Eyes.json(Eyes.view(paid.after(), viewer)));
        for (int whose : List.of(2, 4)) {
            for (var text : told) {
                assertThat(text.contains("" + (RENOWN + whose))).as(text).isEqualTo(seat == whose);
                assertThat(text.contains("" + (GOLD + whose))).as(text).isEqualTo(seat == whose);
            }
        }
    }

    private static Homecoming home(int seat) {
        return new Homecoming(seat, TestGame.OWN_HERO, RENOWN + seat, GOLD + seat,
                List.of(new Homecoming.Learnt(Skill.STEALTH, 30, 31)));
    }
}
