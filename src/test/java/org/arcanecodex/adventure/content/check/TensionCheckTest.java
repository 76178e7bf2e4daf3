package org.arcanecodex.adventure.content.check;

import org.arcanecodex.adventure.content.StoryText;
import org.junit.jupiter.api.Test;

class TensionCheckTest extends ChecksTest {

    private static final String SLACK = "With ada, orsolya, pike at the table the beat 'mole' has no two whispers in "
            + "tension: two that different seats hear, that contradict each other, or that pull to different options.";

    TensionCheckTest() {
        super(new TensionCheck());
    }

    @Test
    void oneWhisperPullsAtNobody() {
        says(WHOLE.with("whispers: [two-ships, keeper-owes]", "whispers: [two-ships]"), "whispers: [two-ships]",
                SLACK);
    }

    @Test
    void twoWhispersForTheSameCallingMeetInOneHead() {
        says(onlyFor("fighter"), "whispers: [two-ships, keeper-owes]",
                SLACK);
    }

    @Test
    void oneHeadWithAContradictionIsTenseEnough() {
        accepts(WHOLE.with("party: 3", "party: 1")
                .with("contradicts: [wick-was-cut]", "contradicts: [wick-was-cut, keeper-owes]")
                .with("whispers: [two-ships, keeper-owes]", "whispers: [oil-is-watered, keeper-owes]"));
    }

    @Test
    void oneHeadPulledTwoWaysIsTenseEnough() {
        var alone = WHOLE.with("party: 3", "party: 1");

        says(alone, "whispers: [two-ships, keeper-owes]", SLACK.replace(", orsolya, pike", ""));
        accepts(alone.with("topic: what burns\n", "topic: what burns\n    pulls: [wave]\n")
                .with("    weight: minor\n", "    weight: minor\n    pulls: [ring]\n")
                .with("whispers: [two-ships, keeper-owes]", "whispers: [oil-is-watered, two-ships, keeper-owes]"));
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

    private static StoryText onlyFor(String calling) {
        return WHOLE.with("for: [ranger, thief, any]", "for: [" + calling + "]")
                .with("for: [cleric, bard, any]", "for: [" + calling + "]");
    }
}
