package org.arcanecodex.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.arcanecodex.gateway.Outgoing.Offer;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private final QueueLimits limits = new QueueLimits(3, 100);
    private final Outgoing<String> outgoing = new Outgoing<>(limits, String::length);

    @Test
    void theWriterIsWokenOnceAndTakesInOrder() {
        assertThat(outgoing.offer("a")).isEqualTo(Offer.WAKE);
        assertThat(outgoing.offer("b")).isEqualTo(Offer.QUEUED);
        assertThat(outgoing.take()).isEqualTo("a");
        assertThat(outgoing.take()).isEqualTo("b");
        assertThat(outgoing.take()).isNull();
        assertThat(outgoing.offer("c")).as("the writer has not gone to sleep").isEqualTo(Offer.QUEUED);
        assertThat(outgoing.rest()).as("something has come in").isFalse();
        assertThat(outgoing.take()).isEqualTo("c");
        assertThat(outgoing.rest()).isTrue();
        assertThat(outgoing.offer("d")).isEqualTo(Offer.WAKE);
    }

    @Test
    void tooManyFramesOverflowOnce() {
        for (int i = 0; i < 3; i++) {
            outgoing.offer("a");
        }
        assertThat(outgoing.offer("b")).isEqualTo(Offer.OVERFLOW);
        assertThat(outgoing.offer("b")).isEqualTo(Offer.CLOSED);
        assertThat(outgoing.take()).isNull();
        assertThat(limits.overflows()).isEqualTo(1);
    }

    @Test
    void tooManyBytesOverflow() {
        assertThat(outgoing.offer("a".repeat(100))).isEqualTo(Offer.WAKE);
        assertThat(outgoing.offer("b")).isEqualTo(Offer.OVERFLOW);
    }

    @Test
    void whatWaitsIsCountedForAllAndForgottenWithItsQueue() {
        var other = new Outgoing<String>(limits, String::length);
        outgoing.offer("a".repeat(40));
        other.offer("b".repeat(50));
        assertThat(limits.waitingBytes()).isEqualTo(90);
        outgoing.take();
        assertThat(limits.waitingBytes()).isEqualTo(50);
        other.close();
        assertThat(limits.waitingBytes()).isZero();
        assertThat(other.offer("c")).isEqualTo(Offer.CLOSED);
    }
}
