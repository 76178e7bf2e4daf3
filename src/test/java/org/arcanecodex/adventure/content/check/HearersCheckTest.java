package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;

class HearersCheckTest extends ChecksTest {

    HearersCheckTest() {
        super(new HearersCheck());
    }

    @Test
    void aCriticalWhisperFindsAHearerAtEveryTable() {
        says(WHOLE.with("for: [mage, thief, any]", "for: [mage, thief]"), "for: [mage, thief]",
                "With bram, orsolya, pike at the table nobody hears the critical whisper 'oil-is-watered': add 'any'.");
    }

    @Test
    void aCallingThatSitsAtEveryTableIsEnough() {
        accepts(WHOLE.with("for: [mage, thief, any]", "for: [mage, thief, fighter, bard]"));
    }

    @Test
    void lesserWhispersMayBeLost() {
        accepts(WHOLE.with("for: [ranger, thief, any]", "for: [mage]"));
    }
}
