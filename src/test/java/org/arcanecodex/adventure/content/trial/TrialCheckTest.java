package org.arcanecodex.adventure.content.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.arcanecodex.adventure.content.StoryText;
import org.arcanecodex.adventure.content.read.Problem;
import org.junit.jupiter.api.Test;

/** Check 10: what only play can show. */
class TrialCheckTest {

    private static final StoryText WHOLE = StoryText.whole();

    @Test
    void hasNothingToSayOfAWholeStory() {
        assertThat(TrialCheck.problems(WHOLE.draft(), TrialCheck.ENOUGH)).isEmpty();
    }

    @Test
    void aSeatWithoutAChoiceIsStuck() {
        var broken = WHOLE.with("id: wave\n", "id: wave\n        for: [ranger]\n")
                .with("id: ring\n", "id: ring\n        for: [ranger]\n");

        assertThat(TrialCheck.problems(broken.draft(), 20)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(broken.lineOf("  mole:\n"));
            assertThat(problem.sentence()).matches("20 of 20 games get stuck\\. The first is one with 1 random bot on "
                    + "seat \\d, where the story leaves '\\w+' fewer than two options\\.");
        });
    }

    @Test
    void goingRoundForEverIsStuck() {
        var broken = WHOLE.with("- {if: \"small-in and lit\", to: dawn}", "- {if: \"party < 9\", to: quay}");

        assertThat(TrialCheck.problems(broken.draft(), 2)).singleElement()
                .satisfies(problem -> assertThat(
                        problem.sentence()).startsWith("2 of 2 games get stuck.")
                        .endsWith("where the story goes on and on."));
    }

    @Test
    void anEndingMustBeWhatItClaims() {
        says(WHOLE.with("dawn: {if: lit,", "dawn: {if: bell,"), 100, "dawn: {if: bell",
                "The ending 'dawn' can be reached without what its 'if' claims.");
    }

    @Test
    void anEndingThatNobodyMeetsIsNone() {
        says(WHOLE.with("- {if: store-open, to: half-light}", "- {if: not store-open, to: half-light}")
                .with("- {else: dark}", "- {if: oil < 0, to: dark}\n      - {else: half-light}"), TrialCheck.ENOUGH,
                "dark: {title",
                "The ending 'dark' came 0 times in 1000 games; every ending should come in at least 2 of "
                        + "a hundred.");
    }

    @Test
    void aBeatThatNobodyComesToIsNone() {
        var broken = WHOLE.with("- {if: \"bell and not lit\", to: mole}\n      - {else: mole}",
                "- {if: \"oil < 0\", to: mole}\n      - {if: store-open, to: half-light}\n      - {else: dark}");

        assertThat(TrialCheck.problems(broken.draft(), TrialCheck.ENOUGH)).contains(new Problem(StoryText.FILE,
                broken.lineOf("  mole:\n"), "No table came to the beat 'mole' in 1000 games."));
    }

    @Test
    void theOddsAreNeitherHopelessNorSure() {
        var broken = WHOLE.with("skill: strength\n        difficulty: 10", "skill: strength\n        difficulty: 90")
                .with("skill: survival\n        difficulty: 10", "skill: survival\n        difficulty: 90");

        assertThat(TrialCheck.problems(broken.draft(), TrialCheck.ENOUGH)).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(broken.lineOf("beats:"));
            assertThat(problem.sentence())
                    .matches(
                            "[0-4]\\d\\.\\d of a hundred checks pass; it should be 45 to 80\\. Mind the difficulties\\.");
        });
    }

    @Test
    void aFullStoryFillsAnEvening() {
        var broken = WHOLE.with("kind: tutorial", "kind: full");

        assertThat(TrialCheck.problems(broken.draft(), TrialCheck.ENOUGH)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(broken.lineOf("minutes:"));
            assertThat(problem.sentence())
                    .matches("A game takes \\d\\.\\d minutes on average; it should be 15 to 40\\.");
        });
    }

    @Test
    void aFewGamesSayNothingOfAverages() {
        assertThat(TrialCheck.problems(WHOLE.with("kind: tutorial", "kind: full").draft(), 40)).isEmpty();
    }

    private static void says(StoryText broken, int games, String at, String sentence) {
        assertThat(TrialCheck.problems(broken.draft(), games))
                .contains(new Problem(StoryText.FILE, broken.lineOf(at), sentence));
    }
}
