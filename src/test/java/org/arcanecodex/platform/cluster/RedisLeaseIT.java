package org.arcanecodex.platform.cluster;

import java.time.Duration;

import org.arcanecodex.testkit.EmbeddedRedis;
import org.arcanecodex.testkit.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class RedisLeaseIT extends LeaseContract {

    private static final EmbeddedRedis SERVER = TestRedis.ownServer("lease");
    private static final TestInstance INSTANCE = new TestInstance(SERVER);

    @BeforeEach
    void empty() { SERVER.say("FLUSHALL"); }

    @AfterAll
    static void close() { INSTANCE.close(); }

    @Override
    Lease lease() { return INSTANCE.lease; }

    /** A real clock waits for nobody: the keys are made to run out as much earlier. */
    @Override
    void pass(Duration time) {
        for (var key : new String[]{"lease:room:1", "lease:room:9"}) {
            long left = Long.parseLong(SERVER.say("PTTL " + key).substring(1));
            if (left > 0) {
                SERVER.say("PEXPIRE " + key + " " + Math.max(0, left - time.toMillis()));
            }
        }
    }
}
