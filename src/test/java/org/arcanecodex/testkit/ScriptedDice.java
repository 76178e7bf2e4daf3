package org.arcanecodex.testkit;

import java.util.ArrayDeque;
import java.util.Deque;

import org.arcanecodex.core.rule.Dice;

/** Dice that fall as the test says; a roll that nobody foresaw fails it. */
public final class ScriptedDice implements Dice {

    private final Deque<Integer> rolls = new ArrayDeque<>();

    public static ScriptedDice of(int... rolls) {
        return new ScriptedDice().then(rolls);
    }

    public ScriptedDice then(int... more) {
        for (int roll : more) {
            rolls.add(roll);
        }
        return this;
    }

    @Override
    public int roll(int sides) {
        if (rolls.isEmpty()) {
            throw new AssertionError("A die of " + sides + " sides fell that the test did not foresee");
        }
        return rolls.remove();
    }

    public boolean allFell() {
        return rolls.isEmpty();
    }
}
