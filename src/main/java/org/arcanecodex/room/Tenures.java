package org.arcanecodex.room;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;

import org.arcanecodex.platform.cluster.Lease;

/** All rooms for whose time this instance acts. For any thread. */
final class Tenures {

    private final String holder;
    private final Lease lease;
    private final Duration ttl;
    private final RoomThreads threads;
    private final ConcurrentMap<Long, Tenure> held = new ConcurrentHashMap<>();
    private volatile boolean resigned;

    /** @param holder names this run of this instance, unlike any other */
    Tenures(String holder, Lease lease, Duration ttl, RoomThreads threads) {
        this.holder = holder;
        this.lease = lease;
        this.ttl = ttl;
        this.threads = threads;
    }

    static String name(long roomId) { return "room:" + roomId; }

    String holder() { return holder; }

    Lease lease() { return lease; }

    Duration ttl() { return ttl; }

    Lock newLock() { return threads.newLock(); }

    void add(Tenure tenure) { held.put(tenure.roomId(), tenure); }

    void remove(Tenure tenure) { held.remove(tenure.roomId(), tenure); }

    /** Whether further offices are taken. */
    boolean takesMore() { return !resigned; }

    /** Takes no further office and gives back those that are held: the next owner need not wait. */
    void resign() {
        resigned = true;
        held.values().forEach(Tenure::drop);
    }

    /** To be called at a third of the lease's time. */
    void renewAll() { held.values().forEach(Tenure::renew); }

    int count() { return held.size(); }

    /**
     * Whether it is worth waking a room for its deadline: not while somebody else runs it. Of several instances that
     * ask, one is told so; it gives the room back if it does not come to run it.
     */
    boolean isFree(long roomId) {
        return !resigned && lease.acquire(name(roomId), holder, ttl) != Lease.Answer.TAKEN;
    }

    /** The room was free and is not run here. */
    void giveBack(long roomId) { lease.release(name(roomId), holder); }
}
