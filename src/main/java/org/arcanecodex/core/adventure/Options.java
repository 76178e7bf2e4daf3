package org.arcanecodex.core.adventure;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.adventure.story.Facts;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Option;
import org.arcanecodex.core.adventure.story.Sheet;
import org.arcanecodex.core.adventure.story.Story;

/** What can be done in this beat, and by whom. */
public final class Options {

    private Options() {}

    /** The buttons of one seat, in the story's order; none outside a beat. */
    public static List<OpenOption> open(Adventure state, Story story, int seat) {
        var facts = state.facts();
        var sitting = state.seat(seat);
        return Cast.sheet(story, sitting)
                .filter(sheet -> sitting.plays() && state.phase().inBeat())
                .map(sheet -> open(state, story, sitting, sheet, facts))
                .orElse(List.of());
    }

    /** One of the seat's buttons. */
    static Optional<OpenOption> open(Adventure state, Story story, int seat, String option) {
        return open(state, story, seat).stream().filter(one -> one.option().id().equals(option)).findFirst();
    }

    /** What somebody at this table could do, now. */
    static boolean inQuestion(Adventure state, Story story, String option) {
        return story.beat(state.world().beat())
                .options()
                .stream()
                .anyMatch(one -> one.id().equals(option) && one.when().eval(state.facts()));
    }

    private static List<OpenOption> open(Adventure state, Story story, Seat seat, Sheet sheet, Facts facts) {
        return story.beat(state.world().beat())
                .options()
                .stream()
                .filter(option -> isOpen(option, seat, sheet, facts))
                .map(option -> new OpenOption(option, sum(state, story, seat, option)))
                .toList();
    }

    /** What the part can do, its player's own hero can do as well. */
    private static boolean isOpen(Option option, Seat seat, Sheet sheet, Facts facts) {
        var own = seat.own();
        return option.openTo(sheet.calling(), facts) || own != null && option.openTo(own.calling(), facts);
    }

    private static List<Part> sum(Adventure state, Story story, Seat seat, Option option) {
        var check = option.check();
        return check == null ? List.of() : Checks.sum(state, story, seat, check, false, Momentum.NONE);
    }
}
