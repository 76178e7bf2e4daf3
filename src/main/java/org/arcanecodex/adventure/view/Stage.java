package org.arcanecodex.adventure.view;

import java.util.Map;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;

/** One moment of a room with all that is needed to show it: the state, its story, and the people's names. */
record Stage(RoomCard room, Adventure state, Story story, Map<AccountId, String> names) {

    /** How somebody is called whose account is no more. */
    private static final String NOBODY_KNOWN = "Somebody";

    String nameOf(AccountId account) {
        return names.getOrDefault(account, NOBODY_KNOWN);
    }
}
