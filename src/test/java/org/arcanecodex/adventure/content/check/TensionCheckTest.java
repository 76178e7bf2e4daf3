package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;

class TensionCheckTest extends ChecksTest {

    private static final String SLACK = "With ada, orsolya, pike at the table the beat 'mole' has no two whispers in "
            + "tension: two that contradict each other, or that pull to different options of this beat.";

    TensionCheckTest() {
        super(new TensionCheck());
    }

    @Test
    void oneWhisperPullsAtNobody() {
        says(WHOLE.with("whispers: [two-ships, keeper-owes]", "whispers: [two-ships]"), "whispers: [two-ships]",
                SLACK);
    }

    @Test
    void twoWhispersThatPullToTheSameOptionAreNoTension() {
        says(WHOLE.with("pulls: [ring]", "pulls: [wave]"), "whispers: [two-ships, keeper-owes]", SLACK);
        says(WHOLE.with("pulls: [ring]", "pulls: [wave, ring]"), "whispers: [two-ships, keeper-owes]", SLACK);
    }

    @Test
    void aWhisperThatPullsNowhereOrToAnotherBeatIsNoTension() {
        says(WHOLE.with("    pulls: [ring]\n", ""), "whispers: [two-ships, keeper-owes]", SLACK);
        says(WHOLE.with("pulls: [ring]", "pulls: [open-stores]"), "whispers: [two-ships, keeper-owes]", SLACK);
    }

    @Test
    void aWhisperThatNobodyOfAPartyHearsPullsNobody() {
        says(WHOLE.with("for: [cleric, bard, any]", "for: [bard]")
                .with("for: [ranger, thief, any]", "for: [ranger]"), "whispers: [two-ships, keeper-owes]", SLACK);
    }

    @Test
    void aContradictionIsTension() {
        accepts(WHOLE.with("pulls: [ring]", "contradicts: [two-ships]"));
    }

    @Test
    void oneHeadPulledTwoWaysIsTenseEnough() {
        var alone = WHOLE.with("party: 3", "party: 1");

        accepts(alone);
        says(alone.with("pulls: [ring]", "pulls: [wave]"), "whispers: [two-ships, keeper-owes]",
                SLACK.replace(", orsolya, pike", ""));
    }

    @Test
    void everySeatFindsTwoOptions() {
        var broken = WHOLE.with("id: wave\n", "id: wave\n        for: [ranger]\n");

        says(broken, "options:\n      - id: wave",
                "In the beat 'mole' a thief may find fewer than two options.");
    }

    @Test
    void conditionsThatHoldOnNoWayHereDoNotCount() {
        accepts(WHOLE.with("id: ask-keeper\n", "id: ask-keeper\n        if: \"not bell and oil = 3\"\n")
                .with("id: light-by-hand\n", "id: light-by-hand\n        if: \"not clue:ledger\"\n"));
    }

    @Test
    void tooManyConditionsAreSaidToBeTooMany() {
        var many = new StringBuilder("not bell");
        for (int i = 0; i < 20; i++) {
            many.append(" and trust > ").append(i * 5).append(" and oil > ").append(i);
        }
        many.append(" and not met-keeper and not lit and not store-open and not clue:ledger and party > 1");
        says(WHOLE.with("\"oil > 0\"", "\"" + many + "\""),
                "options:\n      - id: wave",
                "The options of the beat 'mole' hang on too many conditions to be checked.");
    }
}
