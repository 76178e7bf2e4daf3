package org.arcanecodex.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;

import org.arcanecodex.platform.cluster.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The office of acting for time in one room: the lease, so that one instance tries, and the epoch minted in the
 * database, so that only the newest one's try counts.
 *
 * <p>Claimed on the room's thread, renewed by another.
 */
final class Tenure {

    private final long roomId;
    private final String holder;
    private final Duration ttl;
    private final Lease lease;
    private final RoomStore store;
    private final Tenures all;
    private final Lock lock;
    private final InstantSource clock;
    private @Nullable Long epoch;
    private @Nullable Predecessor predecessor;

    /** Who was in office before, if anybody ever was, and until when at the latest. */
    private record Predecessor(@Nullable String holder, Instant until) {}

    Tenure(long roomId, Tenures all, RoomStore store, InstantSource clock) {
        this.roomId = roomId;
        this.all = all;
        this.holder = all.holder();
        this.ttl = all.ttl();
        this.lease = all.lease();
        this.store = store;
        this.clock = clock;
        this.lock = all.newLock();
    }

    long roomId() { return roomId; }

    /**
     * The epoch to write with; null while somebody else is in office.
     *
     * @throws StorageAway if none can be minted now
     */
    @Nullable
    Long claim() {
        lock.lock();
        try {
            if (epoch == null && all.takesMore()
                    && lease.acquire(Tenures.name(roomId), holder, ttl) != Lease.Answer.TAKEN) {
                var before = store.owner(roomId).orElse(null);
                epoch = store.mintEpoch(roomId, holder);
                predecessor = new Predecessor(before, clock.instant());
                all.add(this);
                if (!all.takesMore()) {
                    drop();
                }
            }
            return epoch;
        } finally {
            lock.unlock();
        }
    }

    /** On the room's thread: whether this instance is its own predecessor, as where the room has slept meanwhile. */
    boolean isContinued() {
        var before = predecessor;
        return before != null && holder.equals(before.holder());
    }

    /** On the room's thread: when another instance's office was taken over; null if none was. */
    @Nullable
    Instant takenOverAt() {
        var before = predecessor;
        return before == null || before.holder() == null || isContinued() ? null : before.until();
    }

    /** Not by the room's thread, and without waiting for it: it may wait for the database, and others are to be renewed. */
    void renew() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (epoch != null && lease.renew(Tenures.name(roomId), holder, ttl) == Lease.Answer.TAKEN) {
                drop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the office up, because somebody else has it by now or because the room sleeps: the next need not wait. */
    void drop() {
        lock.lock();
        try {
            epoch = null;
            all.remove(this);
            lease.release(Tenures.name(roomId), holder);
        } finally {
            lock.unlock();
        }
    }
}
