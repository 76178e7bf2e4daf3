package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesCheckTest extends ChecksTest {

    ReferencesCheckTest() {
        super(new ReferencesCheck());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "start: quay | start: pier | start: pier | There is no beat 'pier'.",
            "to: dawn | to: noon | to: noon | There is no beat or ending 'noon'.",
            "whispers: [two-ships, keeper-owes] | whispers: [two-ships, three-ships] | [two-ships, three-ships] | There is no whisper 'three-ships'.",
            "{clue: ledger}, {say | {clue: book}, {say | {clue: book} | There is no clue 'book'.",
            "clue:ledger | clue:book | clue:book | There is no clue 'book'.",
            "oil > 0 | coal > 0 | coal > 0 | There is no counter 'coal'.",
            "oil > 0 | oil | if: \"oil\" | 'oil' is a counter and not a flag: count it, and compare it with a number.",
            "items: [picks] | items: [axe] | items: [axe] | There is no item 'axe'.",
            "wants: [open-stores, ring] | wants: [open-stores, sing] | wants: [open-stores, sing] | There is no option 'sing'.",
            "option: wave, tell | option: flee, tell | option: flee, tell | There is no option 'flee'.",
            "contradicts: [wick-was-cut] | contradicts: [oil-is-watered] | contradicts: [oil-is-watered] | A whisper cannot contradict itself.",
            "harm: bell | pulls: [fly] | pulls: [fly] | There is no option 'fly'.",
            "harm: bell | lures: [fly] | lures: [fly] | There is no option 'fly'.",
            "max: 4 | max: 3 | heroes: | There are 4 heroes for 3 players.",
            "party: 3 | party: 4 | companions: | With 1 players a party of 4 needs 3 companions."})
    void whateverIsNamedMustBeThere(String was, String now, String at, String sentence) {
        says(WHOLE.with(was, now), at, sentence);
    }

    @Test
    void namesAreUsedOnce() {
        says(WHOLE.with("id: wave", "id: open-stores"), "id: open-stores\n        label: \"Wave",
                "A second option is called 'open-stores'.");
        says(WHOLE.with("id: pike", "id: ada"), "id: ada\n    name: Pike", "A second person is called 'ada'.");
        says(WHOLE.with("  half-light: {title", "  mole: {title"), "mole: {title",
                "A second place in the story is called 'mole'.");
    }
}
