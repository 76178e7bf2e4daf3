package org.arcanecodex.core.rule;

import java.time.Instant;

/**
 * What time will do next in a room.
 *
 * @param id names this deadline for ever ({@code deadline:7}), so that it fires once even if two instances try
 */
public record Wake<C>(Instant at, String id, C command) {}
