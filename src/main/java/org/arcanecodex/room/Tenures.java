package org.arcanecodex.room;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.arcanecodex.platform.cluster.Lease;

/** All rooms for whose time this instance acts. For any thread. */
final class Tenures {

    private final String holder;
    private final Lease lease;
    private final Duration ttl;
    private final Set<Tenure> held = ConcurrentHashMap.newKeySet();
    private volatile boolean resigned;

    /** @param holder names this run of this instance, unlike any other */
    Tenures(String holder, Lease lease, Duration ttl) {
        this.holder = holder;
        this.lease = lease;
        this.ttl = ttl;
    }

    static String name(long roomId) { return "room:" + roomId; }

    String holder() { return holder; }

    Lease lease() { return lease; }

    Duration ttl() { return ttl; }

    void add(Tenure tenure) { held.add(tenure); }

    void remove(Tenure tenure) { held.remove(tenure); }

    /** Whether further offices are taken. */
    boolean takesMore() { return !resigned; }

    /** Takes no further office and gives back those that are held: the next owner need not wait. */
    void resign() {
        resigned = true;
        held.forEach(Tenure::drop);
    }

    /** To be called at a third of the lease's time. */
    void renewAll() { held.forEach(Tenure::renew); }

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
