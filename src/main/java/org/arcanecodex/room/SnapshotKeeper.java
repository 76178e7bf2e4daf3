package org.arcanecodex.room;

/**
 * Decides when one room's state is worth a snapshot.
 *
 * <p>On the room's thread only; the writing is done elsewhere.
 */
final class SnapshotKeeper<S> {

    private final long roomId;
    private final int every;
    private final Snapshots<S> snapshots;
    private long last;

    /** @param last the number of the snapshot that is there */
    SnapshotKeeper(long roomId, int every, Snapshots<S> snapshots, long last) {
        this.roomId = roomId;
        this.every = every;
        this.snapshots = snapshots;
        this.last = last;
    }

    void passed(long seq, S state) {
        if (seq - last >= every) {
            take(seq, state);
        }
    }

    /** Before sleep. */
    void take(long seq, S state) {
        if (seq > last) {
            snapshots.write(roomId, seq, state);
            last = seq;
        }
    }
}
