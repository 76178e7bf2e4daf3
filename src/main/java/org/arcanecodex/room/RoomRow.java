package org.arcanecodex.room;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A room's row.
 *
 * @param opened whether its first command was ever noted
 * @param dueAt the noted deadline: perhaps too early, never too late
 * @param notedSeq the number for which status and deadline were noted
 */
record RoomRow(RoomFacts facts, boolean opened, byte[] seedSealed, @Nullable Instant dueAt, long notedSeq) {}
