package org.arcanecodex.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.arcanecodex.platform.cluster.Lease.Answer;
import org.junit.jupiter.api.Test;

/** What holds for every kind of lease. */
abstract class LeaseContract {

    static final Duration TTL = Duration.ofMinutes(1);

    abstract Lease lease();

    /** Lets so much time go by for the lease. */
    abstract void pass(Duration time);

    @Test
    void oneHoldsIt() {
        assertThat(lease().acquire("room:1", "a", TTL)).isEqualTo(Answer.HELD);
        assertThat(lease().acquire("room:1", "b", TTL)).isEqualTo(Answer.TAKEN);
        assertThat(lease().acquire("room:2", "b", TTL)).isEqualTo(Answer.HELD);
    }

    @Test
    void whoHoldsItMayAskAgain() {
        lease().acquire("room:1", "a", TTL);
        assertThat(lease().acquire("room:1", "a", TTL)).isEqualTo(Answer.HELD);
    }

    @Test
    void silenceLosesIt() {
        lease().acquire("room:1", "a", TTL);
        pass(TTL.plusMillis(1));
        assertThat(lease().acquire("room:1", "b", TTL)).isEqualTo(Answer.HELD);
        assertThat(lease().renew("room:1", "a", TTL)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void renewalKeepsIt() {
        lease().acquire("room:1", "a", TTL);
        for (int i = 0; i < 3; i++) {
            pass(TTL.minusSeconds(20));
            assertThat(lease().renew("room:1", "a", TTL)).isEqualTo(Answer.HELD);
        }
        assertThat(lease().acquire("room:1", "b", TTL)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void whatRanOutIsNotRenewedThoughNobodyTookIt() {
        lease().acquire("room:1", "a", TTL);
        pass(TTL.plusMillis(1));
        assertThat(lease().renew("room:1", "a", TTL)).isEqualTo(Answer.TAKEN);
        assertThat(lease().renew("room:9", "a", TTL)).isEqualTo(Answer.TAKEN);
    }

    @Test
    void onlyTheHolderGivesItBack() {
        lease().acquire("room:1", "a", TTL);
        lease().release("room:1", "b");
        assertThat(lease().acquire("room:1", "b", TTL)).isEqualTo(Answer.TAKEN);
        lease().release("room:1", "a");
        assertThat(lease().acquire("room:1", "b", TTL)).isEqualTo(Answer.HELD);
    }
}
