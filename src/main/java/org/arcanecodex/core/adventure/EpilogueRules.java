package org.arcanecodex.core.adventure;

import org.arcanecodex.core.adventure.AdventureCommand.HonourSeat;
import org.arcanecodex.core.adventure.story.Ending;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** After the story: the score, thanks, and the closing of the room. */
final class EpilogueRules {

    private EpilogueRules() {}

    static void enter(Turn turn, Ending ending) {
        turn.tell(new EndEvent.Scored(Scoring.score(turn.state(), turn.story(), ending)));
        PhaseRules.enter(turn, Phase.EPILOGUE);
    }

    static @Nullable Refusal honour(Turn turn, int by, HonourSeat command) {
        int seat = command.seat();
        if (turn.phase() != Phase.EPILOGUE) {
            return No.phase("Thanks are for the end.");
        }
        if (seat == by || !turn.state().table().has(seat) || !turn.seat(seat).held()) {
            return No.such("No other player sits there.");
        }
        if (turn.state().honours().stream().anyMatch(one -> one.by() == by && one.seat() == seat)) {
            return No.again("You have thanked them.");
        }
        turn.tell(new EndEvent.Honoured(by, seat, command.kind()));
        return null;
    }

    /** With the story over and nobody here, the room closes. */
    static @Nullable Refusal closeIfDeserted(Turn turn) {
        if (turn.phase() == Phase.EPILOGUE && turn.state().table().present().isEmpty()) {
            turn.tell(new EndEvent.RoomClosed(EndEvent.Closing.EMPTY));
        }
        return null;
    }
}
