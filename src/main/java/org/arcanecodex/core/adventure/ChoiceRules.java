package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.AdventureCommand.Choose;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Sealed choices. They may be changed until all are in. */
final class ChoiceRules {

    private ChoiceRules() {}

    static @Nullable Refusal choose(Turn turn, int seat, Choose command) {
        var no = PhaseRules.notNow(turn, Phase.CHOICE, "It is not the time to choose.");
        if (no != null) {
            return no;
        }
        if (Options.open(turn.state(), turn.story(), seat, command.option()).isEmpty()) {
            return No.such("You cannot do that here.");
        }
        if (command.momentum() != Momentum.NONE && turn.seat(seat).momentum() < 1) {
            return No.means("You have no momentum to spend.");
        }
        var choice = new Choice(command.option(), command.momentum());
        if (turn.state().secrets().choiceOf(seat).filter(choice::equals).isPresent()) {
            return No.again("You have chosen that.");
        }
        turn.tell(new ChoiceEvent.ChoiceSealed(seat, Sealed.of(seat, choice)));
        return null;
    }
}
