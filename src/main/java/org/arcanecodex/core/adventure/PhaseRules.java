package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.AdventureCommand.Ready;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The way through the phases. A phase ends when all people who are here are done with it, or when its time is up;
 * both lead to the same place, so nobody can hold up a table and nothing depends on who was quick.
 */
final class PhaseRules {

    private PhaseRules() {}

    /** Goes on if nobody who is here is waited for any more. */
    static void settle(Turn turn) {
        if (complete(turn.state())) {
            advance(turn);
        }
    }

    private static boolean complete(Adventure state) {
        var present = state.table().present();
        return state.status() == Status.RUNNING && state.phase().inBeat() && !state.timer().paused()
                && !present.isEmpty() && present.stream().allMatch(Seat::done);
    }

    /**
     * The transitions of the state machine. Questions to souls would come before the first scene (in {@link Start}),
     * battle and verdict between the resolution of choices and their aftermath.
     */
    static void advance(Turn turn) {
        switch (turn.phase()) {
            case LOBBY -> turn.tell(new EndEvent.RoomClosed(EndEvent.Closing.IDLE));
            case SCENE -> {
                enter(turn, Phase.COUNSEL);
                SelfPlay.counsel(turn);
            }
            case COUNSEL -> {
                Asking.fallSilent(turn);
                enter(turn, Phase.CHOICE);
                SelfPlay.choose(turn);
            }
            case CHOICE -> {
                Resolution.resolve(turn);
                enter(turn, Phase.AFTERMATH);
                Companions.reckon(turn);
            }
            case AFTERMATH -> follow(turn);
            case EPILOGUE -> turn.tell(new EndEvent.RoomClosed(EndEvent.Closing.FINISHED));
        }
    }

    static void enter(Turn turn, Phase phase) {
        turn.tell(new ClockEvent.PhaseEntered(phase, turn.at().plus(phase.limit(turn.state().setup().pace()))));
    }

    private static void follow(Turn turn) {
        var story = turn.story();
        var to = story.beat(turn.state().world().beat()).following(turn.state().facts());
        if (story.endings().containsKey(to)) {
            EpilogueRules.enter(turn, story.ending(to));
        } else {
            Scenes.enter(turn, to);
        }
    }

    static @Nullable Refusal ready(Turn turn, int seat, Ready command) {
        if (turn.phase() != Phase.LOBBY && turn.phase() != Phase.COUNSEL) {
            return No.phase("There is nothing to be ready for.");
        }
        return turn.state().timer().paused() ? paused() : LobbyRules.ready(turn, seat, command);
    }

    static @Nullable Refusal carryOn(Turn turn, int seat) {
        if (turn.phase() != Phase.SCENE && turn.phase() != Phase.AFTERMATH) {
            return No.phase("There is nothing to go on from.");
        }
        if (turn.state().timer().paused()) {
            return paused();
        }
        if (turn.seat(seat).done()) {
            return No.again("The others are still reading.");
        }
        turn.tell(new TableEvent.Readied(seat, true));
        return null;
    }

    /** What stands in the way of acting in a phase, if anything does. */
    static @Nullable Refusal notNow(Turn turn, Phase wanted, String why) {
        if (turn.phase() != wanted) {
            return No.phase(why);
        }
        return turn.state().timer().paused() ? paused() : null;
    }

    private static Refusal paused() {
        return No.phase("The table is paused.");
    }
}
