package org.arcanecodex.adventure;

import java.util.Optional;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.Difficulty;
import org.arcanecodex.core.adventure.Pace;
import org.arcanecodex.core.adventure.Status;
import org.arcanecodex.core.adventure.StoryRef;
import org.arcanecodex.core.adventure.Visibility;
import org.arcanecodex.core.id.AccountId;

/** What the list of open rooms says of one: public, in its lobby, with a host. */
record LobbyEntry(StoryRef story, Pace pace, Difficulty difficulty, AccountId host, int seats, int taken) {

    /** Empty for a room that is not on the list. */
    static Optional<LobbyEntry> of(Adventure state) {
        var setup = state.setup();
        return state.opened() && state.status() == Status.OPEN && setup.visibility() == Visibility.PUBLIC
                ? Optional.of(new LobbyEntry(setup.story(), setup.pace(), setup.difficulty(), state.table().host(),
                        setup.seats(), state.table().held().size()))
                : Optional.empty();
    }
}
