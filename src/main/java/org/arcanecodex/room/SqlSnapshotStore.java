package org.arcanecodex.room;

import java.util.Optional;

/**
 * Snapshots in {@code room_snapshot}: monotonic by construction, whoever writes in whatever order. Of two of the same
 * moment that of the newer release stays.
 */
final class SqlSnapshotStore implements SnapshotStore {

    private final Storage storage;

    SqlSnapshotStore(Storage storage) { this.storage = storage; }

    /** The number last: assignments run from left to right. */
    @Override
    public void save(long roomId, Snapshot snapshot) {
        storage.ask(jdbc -> jdbc
                .update("""
                        insert into room_snapshot(room_id, seq, schema_ver, state) values (?, ?, ?, ?)
                        on duplicate key update
                          state      = case when values(seq) > seq
                            or values(seq) = seq and values(schema_ver) > schema_ver then values(state) else state end,
                          schema_ver = case when values(seq) > seq then values(schema_ver)
                            when values(seq) = seq then greatest(schema_ver, values(schema_ver)) else schema_ver end,
                          seq        = greatest(seq, values(seq))
                        """, roomId, snapshot.seq(), snapshot.schemaVersion(), snapshot.state()));
    }

    @Override
    public Optional<Snapshot> find(long roomId, int schemaVersion) {
        return storage.ask(jdbc -> jdbc.query(
                """
                select seq, schema_ver, state from room_snapshot where room_id = ? and schema_ver = ?
                """, (row, n) -> new Snapshot(row.getLong("seq"), row.getInt("schema_ver"), row.getString("state")),
                roomId, schemaVersion)).stream().findFirst();
    }
}
