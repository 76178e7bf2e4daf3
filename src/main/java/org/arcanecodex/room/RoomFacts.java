package org.arcanecodex.room;

import java.time.Instant;

import org.arcanecodex.core.id.RoomCode;

/**
 * What is known of a room without waking it.
 *
 * @param seedCommit SHA-256 of the dice seed, hex
 */
public record RoomFacts(long roomId, RoomCode code, RoomStatus status, String scenarioId, int scenarioVersion,
        String seedCommit, Instant createdAt) {}
