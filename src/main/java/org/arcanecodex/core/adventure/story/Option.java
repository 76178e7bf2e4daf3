package org.arcanecodex.core.adventure.story;

import java.util.List;

import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.hero.Skill;
import org.jspecify.annotations.Nullable;

/**
 * A button: what one may do in a beat and what it leads to.
 *
 * @param callings who may choose it; empty for everybody
 * @param check null where no dice fall and it always succeeds
 * @param together how many must choose it for the help to count; 0 where nobody can help
 * @param danger 0 safe to 3 grave
 */
public record Option(String id, String label, @Nullable String hint, Condition when, List<Calling> callings,
        @Nullable Check check, int together, List<Value> values, int danger, Outcomes outcomes) {

    /** Dice against a difficulty. */
    public record Check(Skill skill, int difficulty) {}

    /** What follows, by how the check came out. */
    public record Outcomes(List<Effect> triumph, List<Effect> success, List<Effect> failure, List<Effect> disaster) {
        public Outcomes {
            triumph = List.copyOf(triumph);
            success = List.copyOf(success);
            failure = List.copyOf(failure);
            disaster = List.copyOf(disaster);
        }

        public List<List<Effect>> all() {
            return List.of(triumph, success, failure, disaster);
        }
    }

    public Option {
        callings = List.copyOf(callings);
        values = List.copyOf(values);
    }

    public boolean openTo(Calling calling, Facts facts) {
        return (callings.isEmpty() || callings.contains(calling)) && when.eval(facts);
    }
}
