package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Leases among the holders of one process. */
public final class LocalLease implements Lease {

    private final InstantSource clock;
    private final ConcurrentMap<String, Holding> held = new ConcurrentHashMap<>();

    private record Holding(String holder, Instant until) {
        boolean by(String somebody, Instant now) { return holder.equals(somebody) && now.isBefore(until); }
    }

    public LocalLease(InstantSource clock) { this.clock = clock; }

    @Override
    public Answer acquire(String name, String holder, Duration ttl) {
        var now = clock.instant();
        var mine = new Holding(holder, now.plus(ttl));
        var after = held.merge(name, mine,
                (before, wanted) -> before.by(holder, now) || !now.isBefore(before.until()) ? wanted : before);
        return after == mine ? Answer.HELD : Answer.TAKEN;
    }

    @Override
    public Answer renew(String name, String holder, Duration ttl) {
        var now = clock.instant();
        var mine = new Holding(holder, now.plus(ttl));
        var after = held.computeIfPresent(name, (key, before) -> before.by(holder, now) ? mine : before);
        return after == mine ? Answer.HELD : Answer.TAKEN;
    }

    @Override
    public void release(String name, String holder) {
        held.computeIfPresent(name, (key, before) -> before.holder().equals(holder) ? null : before);
    }
}
