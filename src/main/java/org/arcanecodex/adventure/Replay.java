package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.protocol.PlayUpdate;
import org.arcanecodex.protocol.RoomView;
import org.jspecify.annotations.Nullable;

/**
 * An adventure that is over, opened: through the eyes of whoever one likes, with all that is needed to cast its dice
 * again.
 *
 * @param share the token with which anybody may see it; given to who sat at the table
 * @param eyes the seat through whose eyes it is seen; absent for those of who only watched
 * @param view the room as it was opened
 * @param steps folding them into the view, one after the other, plays the evening again
 * @param end the room as it is now, everything open: the seed of the dice, and what the players added to it
 */
record Replay(String code, String seedCommit, @Nullable String share, @Nullable Integer eyes, RoomView view,
        List<Step> steps, List<Roll> dice, RoomView end) {

    /** @param by the seat that acted, absent where time did */
    record Step(long seq, Instant at, @Nullable Integer by, List<PlayUpdate> events) {}

    /**
     * Rolls of a hundred within one command.
     *
     * @param die the number of the first within the command
     */
    record Roll(long seq, int die, List<Integer> rolls) {}
}
