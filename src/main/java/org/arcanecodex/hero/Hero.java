package org.arcanecodex.hero;

import java.time.Instant;

import org.arcanecodex.core.hero.Ancestry;
import org.arcanecodex.core.hero.Calling;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.core.id.HeroId;

/**
 * Somebody's hero.
 *
 * @param link of the public profile; whoever has it may look
 */
public record Hero(HeroId id, AccountId account, String name, Ancestry ancestry, Calling calling, long renown,
        String link, Instant createdAt) {}
