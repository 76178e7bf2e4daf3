package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.rule.JournalName;

/** Plans, sealed choices and the dice that judge them. */
public sealed interface ChoiceEvent extends AdventureEvent {

    @JournalName("planned.v1")
    record Planned(int seat, String option) implements ChoiceEvent, ToAll {}

    @JournalName("choice-sealed.v1")
    record ChoiceSealed(int seat, Sealed<Choice> choice) implements ChoiceEvent, ToAll {}

    @JournalName("choices-opened.v1")
    record ChoicesOpened(List<Opening> choices) implements ChoiceEvent, ToAll, Remembered {}

    record Opening(int seat, String option) {}

    /**
     * One deed, judged once: who among those that chose it had the best chance leads and rolls, the others help.
     *
     * @param rolls one, or two if momentum bought a second; the last counts
     * @param die the number of the first roll within the command, for who verifies the dice
     */
    @JournalName("check-rolled.v1")
    record CheckRolled(int seat, List<Integer> helpers, String option, int threshold, List<Part> sum,
            List<Integer> rolls, int die, Grade grade) implements ChoiceEvent, ToAll, Remembered {}

    /** What the deed led to, in the story's words. */
    @JournalName("outcome-told.v1")
    record OutcomeTold(int seat, Line line) implements ChoiceEvent, ToAll, Remembered {}
}
