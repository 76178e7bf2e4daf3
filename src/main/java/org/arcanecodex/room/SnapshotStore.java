package org.arcanecodex.room;

import java.util.Optional;

/** Shortcuts through journals; any of them may be missing. */
interface SnapshotStore {

    /** Keeps it unless a newer one is there. */
    void save(long roomId, Snapshot snapshot);

    /** The newest of that version of the state's shape. */
    Optional<Snapshot> find(long roomId, int schemaVersion);

    /** A state as text. */
    record Snapshot(long seq, int schemaVersion, String state) {}
}
