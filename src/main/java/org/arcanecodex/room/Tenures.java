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

    /** To be called at a third of the lease's time. */
    void renewAll() { held.forEach(Tenure::renew); }

    int count() { return held.size(); }

    /** Whether it is worth waking a room for its deadline: not while somebody else runs it. */
    boolean isFree(long roomId) {
        return lease.acquire(name(roomId), holder, ttl) != Lease.Answer.TAKEN;
    }
}
