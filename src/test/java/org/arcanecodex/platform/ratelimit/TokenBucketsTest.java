package org.arcanecodex.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final TokenBuckets<String> buckets = new TokenBuckets<>(new Rate(3, Duration.ofSeconds(30)), now::get);

    @Test
    void aFullBucketGivesAllAtOnceAndThenOneEachTenSeconds() {
        take("ana", 3);
        assertThat(buckets.take("ana")).isEqualTo(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(4));
        assertThat(buckets.take("ana")).isEqualTo(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        take("ana", 1);
        assertThat(buckets.take("ana")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLongRestFillsItToTheBrimAndNoFurther() {
        take("ana", 3);
        pass(Duration.ofHours(9));
        take("ana", 3);
        assertThat(buckets.take("ana")).isPositive();
    }

    @Test
    void everybodyHasABucketOfTheirOwn() {
        take("ana", 3);
        take("ben", 3);
        assertThat(buckets.take("ana")).isPositive();
    }

    @Test
    void lookingTakesNothing() {
        take("ana", 2);
        assertThat(buckets.untilNext("ana")).isZero();
        assertThat(buckets.untilNext("ana")).isZero();
        take("ana", 1);
        assertThat(buckets.untilNext("ana")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aRateOfNothingIsNone() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private void take(String who, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(buckets.take(who)).isZero();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
