package org.arcanecodex.adventure.view;

import org.arcanecodex.core.adventure.Adventure;
import org.arcanecodex.core.adventure.story.Story;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;

/** One moment of a room with all that is needed to show it: the state, its story, and the people's names. */
record Stage(RoomCard room, Adventure state, Story story, Called names) {

    /** How somebody is called whose account is no more. */
    private static final String NOBODY_KNOWN = "Somebody";

    String nameOf(AccountId account) {
        return names.people().getOrDefault(account, NOBODY_KNOWN);
    }

    /** Empty for one who is no more. */
    String nameOf(HeroId hero) {
        return names.heroes().getOrDefault(hero, "");
    }
}
