package org.arcanecodex.adventure;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;
import org.arcanecodex.core.id.RoomCode;

/**
 * An adventure was paid out. Published in the transaction that pays, exactly once: whoever keeps something of it hears
 * of it only if the heroes have it too.
 *
 * @param story which one was played
 * @param points of the party, 0 to 1000
 * @param heroes those that players had brought along, the companions and the story's own people left out
 */
public record AdventureEnded(long roomId, RoomCode room, String story, int storyVersion, String ending, int points,
        Instant endedAt, List<Outcome> heroes) {

    public AdventureEnded {
        heroes = List.copyOf(heroes);
    }

    /**
     * What it brought one of them.
     *
     * @param renown what it has now, all adventures together
     */
    public record Outcome(AccountId account, HeroId hero, int renownGained, long renown, int gold) {}
}
