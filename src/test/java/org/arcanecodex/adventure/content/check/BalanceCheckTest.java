package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;

class BalanceCheckTest extends ChecksTest {

    BalanceCheckTest() {
        super(new BalanceCheck());
    }

    @Test
    void noGodAlwaysWins() {
        says(WHOLE.with("values: [sacrifice, mercy]", "values: [bargain]")
                .with("values: [truth, law]", "values: [bargain]"), "beats:",
                "Tarsel is pleased by 4 options and displeased by 1: of those that concern a god a quarter should "
                        + "please and a quarter displease.");
    }
}
