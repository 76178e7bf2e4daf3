package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesCheckTest extends ChecksTest {

    OutcomesCheckTest() {
        super(new OutcomesCheck());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "{hp: -3}, {say: \"It goes out on the last step.\"} | {hp: -3} | failure: [{hp: -3}] | 'failure' has no 'say', the line that tells what happened.",
            "success: [{flag: bell}, {say: \"She turns, slowly.\"}] | success: [] | success: [] | 'success' has no 'say', the line that tells what happened.",
            "{flag: bell}, {hp: -2}, {say: \"It rings, and the door hits back.\"} | {flag: bell}, {hp: -2} | disaster: [{flag: bell} | 'disaster' has no 'say', the line that tells what happened."})
    void whatHappensIsTold(String was, String now, String at, String sentence) {
        says(WHOLE.with(was, now), at, sentence);
    }
}
