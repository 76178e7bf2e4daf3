package org.arcanecodex.room;

import org.arcanecodex.core.rule.Actor;

/**
 * A room to be made.
 *
 * @param scenarioId the content to which the room is pinned, with its version
 * @param opening the first command, offered in the name of {@code by}
 */
public record NewRoom<C>(String scenarioId, int scenarioVersion, Actor by, String commandId, C opening) {}
