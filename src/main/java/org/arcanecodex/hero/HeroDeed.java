package org.arcanecodex.hero;

import org.arcanecodex.core.hero.Growth;
import org.arcanecodex.core.hero.Reward;
import org.arcanecodex.core.id.RoomCode;

/**
 * What a hero brings home from one adventure.
 *
 * @param points of the whole party
 */
public record HeroDeed(long roomId, RoomCode room, String story, int storyVersion, String ending, int points,
        boolean objectiveMet, Reward reward, Growth growth) {}
