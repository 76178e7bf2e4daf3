package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseEndsCheckTest extends ChecksTest {

    LooseEndsCheckTest() {
        super(new LooseEndsCheck());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "small-in and lit | small-is-in and lit | small-is-in and lit | Nothing ever sets the flag 'small-is-in'.",
            "small-in and lit | lit | {flag: small-in} | Nothing ever asks for the flag 'small-in'.",
            "harm: bell | harm: flood | harm: flood | Nothing ever sets the flag 'flood'.",
            "trigger: bell, option: wave | trigger: rope, option: wave | trigger: rope | Nothing ever sets the flag 'rope'.",
            "oil > 0 | lit | counters: {oil | Nothing ever asks for the counter 'oil'.",
            "{clue: ledger}, {say | {say | ledger: | Nobody can find the clue 'ledger'.",
            "items: [picks] | items: [] | picks: {name | Nobody can have the item 'picks'.",
            "whispers: [two-ships, keeper-owes] | whispers: [two-ships] | keeper-owes: | Nobody can hear the whisper 'keeper-owes'."})
    void whatIsReadIsSetAndWhatIsSetIsRead(String was, String now, String at, String sentence) {
        says(WHOLE.with(was, now), at, sentence);
    }
}
