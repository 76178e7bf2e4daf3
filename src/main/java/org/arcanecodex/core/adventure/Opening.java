package org.arcanecodex.core.adventure;

import java.util.List;

import org.arcanecodex.core.adventure.AdventureCommand.OpenRoom;
import org.arcanecodex.core.rule.Actor;
import org.arcanecodex.core.rule.Decision;
import org.arcanecodex.core.rule.Issued;
import org.arcanecodex.core.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** The first command of a room. */
final class Opening {

    private Opening() {}

    static Decision<AdventureEvent> decide(Adventure state, OpenRoom open, Issued<AdventureCommand> issued,
            Stories stories) {
        var no = why(state, open, issued.by(), stories);
        return no != null
                ? new Decision.Refused<>(no)
                : new Decision.Accepted<>(List.of(new TableEvent.RoomOpened(open.host(), open.story(),
                        open.visibility(), open.pace(), open.difficulty(), open.seats(), open.inviteHash(),
                        issued.at().plus(Phase.LOBBY.limit(open.pace())))));
    }

    private static @Nullable Refusal why(Adventure state, OpenRoom open, Actor by, Stories stories) {
        if (state.opened()) {
            return No.again("This room is open already.");
        }
        if (by instanceof Actor.Player(var account) && !account.equals(open.host())) {
            return No.forbidden("Who opens a room is its host.");
        }
        if (open.seats() < 1 || open.seats() > Table.SEATS) {
            return No.bad("A room has one to four seats.");
        }
        return stories.find(open.story()).isEmpty() ? No.such("There is no such story.") : null;
    }
}
