package org.arcanecodex.room;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes snapshots beside the play and reads them when rooms wake. Any of them may get lost. For any thread. */
final class Snapshots<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int MOST_WAITING = 256;

    private final SnapshotStore store;
    private final RoomCodec<S, ?, ?> codec;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Executor writer;

    Snapshots(SnapshotStore store, RoomCodec<S, ?, ?> codec, Executor writer) {
        this.store = store;
        this.codec = codec;
        this.writer = writer;
    }

    /** Soon, or never if too many wait. */
    void write(long roomId, long seq, S state) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            writer.execute(() -> save(roomId, seq, state));
        } catch (RejectedExecutionException e) {
            places.release();
        }
    }

    private void save(long roomId, long seq, S state) {
        try {
            store.save(roomId, new SnapshotStore.Snapshot(seq, codec.schemaVersion(), codec.encodeState(state)));
        } catch (StorageAway e) {
            LOG.debug("No snapshot of room {} at {}: {}", roomId, seq, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The state of room {} at {} cannot be written down", roomId, seq, e);
        } finally {
            places.release();
        }
    }

    /** What can be read; a snapshot that cannot is as good as none. */
    Optional<Chronicle.Known<S>> find(long roomId) {
        return store.find(roomId, codec.schemaVersion()).flatMap(found -> {
            try {
                return Optional.of(new Chronicle.Known<>(found.seq(), codec.decodeState(found.state())));
            } catch (RuntimeException e) {
                LOG.error("The snapshot of room {} at {} cannot be read, the journal is folded instead", roomId,
                        found.seq(), e);
                return Optional.empty();
            }
        });
    }
}
