package org.arcanecodex.room;

import java.util.List;
import java.util.Optional;

import org.arcanecodex.core.id.RoomCode;

/**
 * A room between two commands.
 *
 * @param seedCommit SHA-256 of the dice seed, hex
 * @param recent the last steps, oldest first
 */
public record Visit<S, E>(RoomCode code, long roomId, String seedCommit, long seq, S state, List<Step<S, E>> recent) {

    public Visit {
        recent = List.copyOf(recent);
    }

    /** Everything after {@code lastSeq} up to {@link #seq}; empty if that is too long ago (or never was). */
    public Optional<List<Step<S, E>>> missedSince(long lastSeq) {
        if (lastSeq < 0 || lastSeq > seq || lastSeq < seq - recent.size()) {
            return Optional.empty();
        }
        return Optional.of(recent.subList(recent.size() - (int) (seq - lastSeq), recent.size()));
    }
}
