package org.arcanecodex.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One row of a journal as it is stored.
 *
 * @param epoch of the owner that acted for time; null for what people do
 */
record JournalRow(long seq, @Nullable Long epoch, String actor, String commandId, String type, String payload,
        Instant at) {}
