package org.arcanecodex.adventure.view;

import java.util.List;

import org.arcanecodex.core.adventure.OpenOption;
import org.arcanecodex.core.adventure.Options;
import org.arcanecodex.core.adventure.Phase;
import org.arcanecodex.protocol.RoomView.Odds;
import org.arcanecodex.protocol.RoomView.OptionView;

/** A seat's buttons with its own odds: from the counsel on, until the dice have fallen. */
final class OptionsView {

    private static final int LIKELY = 65;
    private static final int RISKY = 40;

    private OptionsView() {}

    static List<OptionView> of(Stage stage, int seat) {
        return shown(stage.state().phase())
                ? Options.open(stage.state(), stage.story(), seat).stream().map(OptionsView::of).toList()
                : List.of();
    }

    /** Whether nothing has changed that options and odds come from; most commands change none of it. */
    static boolean mustBeSame(Stage then, Stage now, int seat) {
        var was = then.state();
        var is = now.state();
        return was.phase() == is.phase() && was.world() == is.world() && was.setup() == is.setup()
                && was.table().party() == is.table().party()
                && was.seat(seat).equals(is.seat(seat));
    }

    private static boolean shown(Phase phase) {
        return phase == Phase.COUNSEL || phase == Phase.CHOICE;
    }

    private static OptionView of(OpenOption open) {
        var option = open.option();
        var check = option.check();
        return new OptionView(option.id(), option.label(), option.hint(),
                check == null ? null : Words.skill(check.skill()), open.threshold(),
                check == null ? Odds.SURE : odds(open.threshold()), Words.parts(open.sum()), option.danger(),
                Words.values(option.values()), option.together());
    }

    private static Odds odds(int threshold) {
        if (threshold >= LIKELY) {
            return Odds.LIKELY;
        }
        return threshold >= RISKY ? Odds.RISKY : Odds.DESPERATE;
    }
}
