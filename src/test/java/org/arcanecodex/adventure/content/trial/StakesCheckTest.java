package org.arcanecodex.adventure.content.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.arcanecodex.adventure.content.StoryText;
import org.arcanecodex.adventure.content.read.Problem;
import org.junit.jupiter.api.Test;

/** What we ask of our own stories beyond the ten checks. */
class StakesCheckTest {

    private static final StoryText WHOLE = StoryText.whole();

    @Test
    void anOptionThatLeadsNowhereElseIsNoChoice() {
        var broken = WHOLE.with("- {if: \"small-in and lit\", to: dawn}", "- {if: \"party < 9\", to: dawn}");

        assertThat(problems(broken)).contains(new Problem(StoryText.FILE, broken.lineOf("- id: wave"),
                "The option 'wave' changes the end by 0.000; it should be 0.1 or more."));
    }

    @Test
    void anOptionThatDecidesIsAChoice() {
        assertThat(problems(WHOLE)).noneMatch(problem -> problem.sentence().startsWith("The option 'light-by-hand'"));
    }

    @Test
    void tellingThatChangesNothingDoesNotPay() {
        assertThat(problems(WHOLE)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(WHOLE.lineOf("endings:"));
            assertThat(problem.sentence()).startsWith("The best ending comes to ");
        });
    }

    @Test
    void whereOnlyThoseWhoTellGetThereItPays() {
        var telling = WHOLE.with("- {if: \"small-in and lit\", to: dawn}",
                "- {if: \"trust >= 60 and small-in and lit\", to: dawn}");

        assertThat(problems(telling)).noneMatch(problem -> problem.line() == telling.lineOf("endings:"));
    }

    @Test
    void aLieThatServesNobodyOrEverybodyIsNamed() {
        assertThat(problems(objectives("party > 9"))).contains(
                new Problem(StoryText.FILE, WHOLE.lineOf("heroes:"),
                        "Of a hundred who lie 0.0 meet their objective; it should be 30 to 60."));
        assertThat(problems(objectives("party < 9"))).anySatisfy(
                problem -> assertThat(problem.sentence()).startsWith("Of a hundred who lie 100.0 meet"));
        assertThat(problems(WHOLE)).noneMatch(problem -> problem.sentence().startsWith("Of a hundred who lie"));
    }

    private static StoryText objectives(String when) {
        return WHOLE.with("when: \"not store-open\"", "when: \"" + when + "\"")
                .with("when: \"lit\"", "when: \"" + when + "\"")
                .with("when: \"clue:ledger\"", "when: \"" + when + "\"")
                .with("when: \"not bell\"", "when: \"" + when + "\"");
    }

    @Test
    void aScoreThatLuckDecidesIsNamed() {
        var even = WHOLE.with("goals: 200", "goals: 400").with("goals: 50", "goals: 400");

        assertThat(problems(WHOLE.with("goals: 200", "goals: 0")))
                .anySatisfy(problem -> assertThat(problem.sentence()).startsWith("The score is "));
        assertThat(problems(even)).noneMatch(problem -> problem.sentence().startsWith("The score is "));
    }

    @Test
    void aHeroWithoutWhomNothingGoesWellIsNamed() {
        var broken = WHOLE.with("id: light-by-hand\n", "id: light-by-hand\n        for: [fighter]\n")
                .with("id: relight\n", "id: relight\n        for: [fighter]\n")
                .with("\"small-in and lit\"", "\"lit\"");

        assertThat(problems(broken)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(broken.lineOf("- id: bram"));
            assertThat(problem.sentence()).startsWith("With Bram Oakes at the table the best ending comes to ");
        });
    }

    @Test
    void theLobbySaysHowLongItTakes() {
        var broken = WHOLE.with("minutes: 3", "minutes: 45");

        assertThat(problems(broken)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(broken.lineOf("minutes: 45"));
            assertThat(problem.sentence()).matches("A game takes \\d\\.\\d minutes on average, not 45\\.");
        });
    }

    private static List<Problem> problems(StoryText story) {
        var draft = story.draft();
        return StakesCheck.problems(draft, Trial.of(draft.story(), 1_000, 1));
    }
}
