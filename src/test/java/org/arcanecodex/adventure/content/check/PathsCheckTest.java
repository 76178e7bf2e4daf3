package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;

class PathsCheckTest extends ChecksTest {

    private static final String BACK = "- {if: \"small-in and lit\", to: dawn}";
    private static final String TWICE = "From the beat 'mole' by 'quay' a table could go round for ever: a way of this loop "
            + "needs a condition such as 'rounds < 3', in a beat in which every option counts 'rounds' up.";

    PathsCheckTest() {
        super(new PathsCheck());
    }

    @Test
    void everyBeatIsReached() {
        var broken = WHOLE.with("- {if: \"bell and not lit\", to: mole}\n      - {else: mole}", "- {else: dark}");

        says(broken, "  mole:\n", "No way leads to the beat 'mole'.");
    }

    @Test
    void everyEndingIsReached() {
        says(WHOLE.with("to: dawn}", "to: dark}"), "dawn: {if: lit", "No way leads to the ending 'dawn'.");
    }

    @Test
    void everyBeatLeadsToAnEnd() {
        var broken = WHOLE.with("- {if: \"bell and not lit\", to: mole}\n      - {else: mole}", "- {else: quay}");

        says(broken, "next:\n      - {else: quay}", "From the beat 'quay' no way leads to an ending.");
    }

    @Test
    void aLoopNeedsACounter() {
        says(WHOLE.with(BACK, "- {if: bell, to: quay}\n      " + BACK), "{if: bell, to: quay}", TWICE);
    }

    @Test
    void aCounterThatNotEveryOptionMovesDoesNotBoundALoop() {
        says(WHOLE.with(BACK, "- {if: \"bell and oil > 0\", to: quay}\n      " + BACK), "{if: \"bell and oil", TWICE);
    }

    @Test
    void aCounterThatEveryOptionMovesBoundsALoop() {
        accepts(counted(", {count: oil, by: -1}"));
    }

    @Test
    void aCounterThatIsMovedBackElsewhereDoesNotBoundALoop() {
        says(counted(", {count: oil, by: -1}").with("{flag: met-keeper}", "{flag: met-keeper}, {count: oil, by: 2}"),
                "{if: \"bell and oil", TWICE);
    }

    private static org.arcanecodex.adventure.content.StoryText counted(String count) {
        return WHOLE.with(BACK, "- {if: \"bell and oil > 0\", to: quay}\n      " + BACK)
                .with("{flag: small-in}", "{flag: small-in}" + count)
                .with("{say: \"She turns, slowly.\"}", "{say: \"She turns, slowly.\"}" + count)
                .with("{say: \"It burns green, but it burns.\"}", "{say: \"It burns green, but it burns.\"}" + count)
                .with("{say: \"It spits.\"}", "{say: \"It spits.\"}" + count);
    }
}
