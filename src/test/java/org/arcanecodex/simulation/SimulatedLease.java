package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.function.Supplier;

import org.arcanecodex.platform.cluster.Lease;
import org.arcanecodex.platform.cluster.LocalLease;
import org.arcanecodex.simulation.Faults.Kind;

/** The leases of all instances, in one place that may forget them or be away. */
final class SimulatedLease {

    private final World world;
    private LocalLease kept;

    SimulatedLease(World world) {
        this.world = world;
        this.kept = new LocalLease(world.scheduler());
    }

    void forgetAll() { kept = new LocalLease(world.scheduler()); }

    Lease of(Wire wire) {
        return new Lease() {
            @Override
            public Answer acquire(String name, String holder, Duration ttl) {
                return ask(wire, () -> kept.acquire(name, holder, ttl));
            }

            @Override
            public Answer renew(String name, String holder, Duration ttl) {
                return ask(wire, () -> kept.renew(name, holder, ttl));
            }

            @Override
            public void release(String name, String holder) {
                ask(wire, () -> {
                    kept.release(name, holder);
                    return Answer.HELD;
                });
            }
        };
    }

    private Lease.Answer ask(Wire wire, Supplier<Lease.Answer> question) {
        wire.underWay();
        if (world.isLeaseAway()) {
            return Lease.Answer.UNKNOWN;
        }
        var answer = question.get();
        wire.underWay();
        return world.faults().strikes(Kind.LEASE_AWAY, 20) ? Lease.Answer.UNKNOWN : answer;
    }
}
