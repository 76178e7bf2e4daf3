package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.arcanecodex.core.adventure.ChoiceEvent.Opening;
import org.arcanecodex.core.adventure.Why.Cause;
import org.arcanecodex.core.adventure.story.Option;

/** All choices open at once, and each deed is judged. Computed inside the command that completes the choice. */
final class Resolution {

    private Resolution() {}

    static void resolve(Turn turn) {
        SelfPlay.chooseForTheRest(turn);
        var choices = choices(turn.state());
        turn.tell(new ChoiceEvent.ChoicesOpened(choices.entrySet()
                .stream()
                .map(one -> new Opening(one.getKey(), one.getValue().option()))
                .toList()));
        var opened = turn.state();
        var deeds = turn.story().beat(turn.state().world().beat()).options();
        for (var option : deeds) {
            var actors = actors(choices, option);
            if (!actors.isEmpty()) {
                new Deed(turn, opened, option, actors, choices).judge();
            }
        }
        talkOfTheTable(turn, choices);
        Companions.weigh(turn, deeds.stream().filter(option -> byPeople(turn, choices, option)).toList());
    }

    private static Map<Integer, Choice> choices(Adventure state) {
        var choices = new TreeMap<Integer, Choice>();
        for (var seat : state.table().playing()) {
            state.secrets().choiceOf(seat.number()).ifPresent(choice -> choices.put(seat.number(), choice));
        }
        return choices;
    }

    private static List<Integer> actors(Map<Integer, Choice> choices, Option option) {
        return choices.entrySet()
                .stream()
                .filter(one -> one.getValue().option().equals(option.id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean byPeople(Turn turn, Map<Integer, Choice> choices, Option option) {
        return actors(choices, option).stream().anyMatch(seat -> turn.seat(seat).held());
    }

    /** Acting as one, or against one's own word. */
    private static void talkOfTheTable(Turn turn, Map<Integer, Choice> choices) {
        if (choices.size() >= 2 && choices.values().stream().map(Choice::option).distinct().count() == 1) {
            Trust.change(turn, Trust.ACTED_AS_ONE, Cause.ACTED_AS_ONE);
        }
        var plan = Plans.agreed(turn.state());
        if (plan.isPresent() && choices.entrySet()
                .stream()
                .anyMatch(one -> plan.get().equals(turn.seat(one.getKey()).plan())
                        && !plan.get().equals(one.getValue().option()))) {
            Trust.change(turn, Trust.PLAN_DEFIED, Cause.PLAN_DEFIED);
        }
    }
}
