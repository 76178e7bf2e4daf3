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
