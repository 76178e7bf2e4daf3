package org.arcanecodex.adventure.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.arcanecodex.adventure.content.StoryText;
import org.arcanecodex.adventure.content.read.Problem;
import org.junit.jupiter.api.Test;

/** One broken file after another: each names its line and says a plain sentence. */
abstract class ChecksTest {

    static final StoryText WHOLE = StoryText.whole();

    private final Check check;

    ChecksTest(Check check) {
        this.check = check;
    }

    @Test
    void hasNothingToSayOfAWholeStory() {
        assertThat(check.problems(WHOLE.draft())).isEmpty();
    }

    /** @param at what stands on the line that is named */
    void says(StoryText broken, String at, String sentence) {
        assertThat(check.problems(broken.draft()))
                .contains(new Problem(StoryText.FILE, broken.lineOf(at), sentence));
    }

    void accepts(StoryText story) {
        assertThat(check.problems(story.draft())).isEmpty();
    }
}
