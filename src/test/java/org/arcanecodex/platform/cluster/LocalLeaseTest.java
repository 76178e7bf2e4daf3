package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.time.Instant;

class LocalLeaseTest extends LeaseContract {

    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private final Lease lease = new LocalLease(() -> now);

    @Override
    Lease lease() { return lease; }

    @Override
    void pass(Duration time) { now = now.plus(time); }
}
