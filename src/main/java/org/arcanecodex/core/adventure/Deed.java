package org.arcanecodex.core.adventure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Option.Check;

/**
 * One option that was chosen, by one seat or by several. It is done once: who has the best chance leads, with what they
 * put on it, and the others help. All deeds of a beat happen at once: the odds are those that were shown, whatever
 * another deed has led to meanwhile.
 */
final class Deed {

    static final int MOST_MOMENTUM = 5;

    private final Turn turn;
    private final Option option;
    private final List<Integer> actors;
    private final Map<Integer, Choice> choices;
    private final Adventure opened;

    Deed(Turn turn, Adventure opened, Option option, List<Integer> actors, Map<Integer, Choice> choices) {
        this.turn = turn;
        this.opened = opened;
        this.option = option;
        this.actors = actors;
        this.choices = choices;
    }

    void judge() {
        var check = option.check();
        if (check == null) {
            new Effects(turn, option, Grade.SUCCESS, actors.getFirst(), actors).apply();
            return;
        }
        int leader = actors.stream()
                .max(Comparator.<Integer>comparingInt(seat -> threshold(check, seat))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        new Effects(turn, option, roll(check, leader), leader, actors).apply();
    }

    private Grade roll(Check check, int leader) {
        var sum = sum(check, leader);
        int threshold = Checks.threshold(sum);
        int die = turn.nextDie();
        var rolls = new ArrayList<>(List.of(turn.d100()));
        boolean again = stake(leader) == Momentum.REROLL && !Checks.grade(threshold, rolls.getFirst()).passed();
        if (again) {
            rolls.add(turn.d100());
        }
        var grade = Checks.grade(threshold, rolls.getLast());
        turn.tell(new ChoiceEvent.CheckRolled(leader, actors.stream().filter(seat -> seat != leader).toList(),
                option.id(), threshold, sum, List.copyOf(rolls), die, grade));
        HomeRules.learn(turn, leader, option, check.skill(), threshold, grade);
        spend(leader, again);
        if (grade != Grade.SUCCESS) {
            momentum(turn, leader, 1, Why.of(Cause.DICE));
        }
        return grade;
    }

    private void spend(int leader, boolean again) {
        if (again) {
            momentum(turn, leader, -1, Why.of(Cause.REROLL));
        } else if (stake(leader) == Momentum.STEADY) {
            momentum(turn, leader, -1, Why.of(Cause.STEADY));
        }
    }

    static void momentum(Turn turn, int seat, int by, Why why) {
        int before = turn.seat(seat).momentum();
        int now = Math.clamp(before + by, 0, MOST_MOMENTUM);
        if (now != before) {
            turn.tell(new WorldEvent.MomentumChanged(seat, now - before, now, why));
        }
    }

    private int threshold(Check check, int seat) {
        return Checks.threshold(sum(check, seat));
    }

    private List<Part> sum(Check check, int seat) {
        boolean helped = option.together() > 0 && actors.size() >= option.together();
        return Checks.sum(opened, turn.story(), opened.seat(seat), check, helped, stake(seat));
    }

    /** What the seat put on it, if it can still pay for that. */
    private Momentum stake(int seat) {
        var choice = choices.get(seat);
        return choice == null || opened.seat(seat).momentum() < 1 ? Momentum.NONE : choice.momentum();
    }
}
