package org.arcanecodex.room;

import java.time.Duration;

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
    private @Nullable Long epoch;

    Tenure(long roomId, Tenures all, RoomStore store) {
        this.roomId = roomId;
        this.all = all;
        this.holder = all.holder();
        this.ttl = all.ttl();
        this.lease = all.lease();
        this.store = store;
    }

    /**
     * The epoch to write with; null while somebody else is in office.
     *
     * @throws StorageAway if none can be minted now
     */
    synchronized @Nullable Long claim() {
        if (epoch != null) {
            return epoch;
        }
        return switch (lease.acquire(Tenures.name(roomId), holder, ttl)) {
            case TAKEN -> null;
            case HELD, UNKNOWN -> {
                epoch = store.mintEpoch(roomId, holder);
                all.add(this);
                yield epoch;
            }
        };
    }

    /** Not by the room's thread. */
    synchronized void renew() {
        if (epoch != null && lease.renew(Tenures.name(roomId), holder, ttl) == Lease.Answer.TAKEN) {
            drop();
        }
    }

    /** Somebody else is in office by now. */
    synchronized void drop() {
        epoch = null;
        all.remove(this);
        lease.release(Tenures.name(roomId), holder);
    }

    /** The room sleeps: the next owner need not wait. */
    synchronized void end() { drop(); }
}
