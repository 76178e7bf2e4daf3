package org.arcanecodex.adventure.content.check;

import org.junit.jupiter.api.Test;

class TellsCheckTest extends ChecksTest {

    TellsCheckTest() {
        super(new TellsCheck());
    }

    @Test
    void theTellComesABeatBefore() {
        says(WHOLE.with("counts the steps back.\", at: quay", "counts the steps back.\", at: mole"), "at: mole}",
                "The flaw of Orsolya Fenn can show at the beat 'mole' without its tell: 'mole' does not always come before.");
    }

    @Test
    void theTriggerCanBePulledBefore() {
        says(WHOLE.with("trigger: bell, option: ring", "trigger: small-in, option: ring"), "trigger: small-in",
                "The flaw of Pike never wakes: nothing before the beat 'mole' sets 'small-in'.");
    }
}
