package org.arcanecodex.adventure.content.trial;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureEvent;
import org.arcanecodex.core.adventure.ChoiceEvent;
import org.arcanecodex.core.adventure.SecretEvent;

/** What is counted while a game goes on. */
final class Tally {

    private int checks;
    private int passed;
    private int lies;

    void count(List<AdventureEvent> events) {
        for (var event : events) {
            if (event instanceof ChoiceEvent.CheckRolled rolled) {
                checks++;
                passed += rolled.grade().passed() ? 1 : 0;
            } else if (event instanceof SecretEvent.LieExposed) {
                lies++;
            }
        }
    }

    int checks() {
        return checks;
    }

    int passed() {
        return passed;
    }

    int lies() {
        return lies;
    }
}
