package org.arcanecodex.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Rate RATE = new Rate(3, Duration.ofSeconds(30));

    private final AtomicLong now = new AtomicLong(1_000);
    private final RateLimiter alone = RateLimits.alone(now::get).shared("test", RATE);
    private final Others others = new Others();
    private final RateLimiter among = new RateLimits(others, now::get).shared("test", new Rate(12, RATE.per()));

    @Test
    void aFullBucketGivesAllAtOnceAndThenOneEachTenSeconds() {
        take(3);
        assertThat(alone.take("ana").retryAfter()).isEqualTo(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(4));
        assertThat(alone.take("ana").retryAfter()).isEqualTo(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        take(1);
        assertThat(alone.take("ana").retryAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLongRestFillsItToTheBrimAndNoFurther() {
        take(3);
        pass(Duration.ofHours(9));
        take(3);
        assertThat(alone.take("ana").isAllowed()).isFalse();
    }

    @Test
    void everybodyHasABucketOfTheirOwn() {
        take(3);
        assertThat(alone.take("ben").remaining()).isEqualTo(2);
        assertThat(alone.take("ana").isAllowed()).isFalse();
    }

    @Test
    void lookingTakesNothing() {
        take(2);
        assertThat(alone.look("ana").isAllowed()).isTrue();
        assertThat(alone.look("ana").isAllowed()).isTrue();
        take(1);
        assertThat(alone.look("ana").retryAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatOthersHaveTakenIsRefusedAtOnceFromThenOn() {
        others.left = 2;
        assertThat(taken(5)).containsExactly(true, true, true, false, false);
        assertThat(others.asked).isEqualTo(3);
        pass(others.wait);
        assertThat(among.takeAtOnce("ana").isAllowed()).isTrue();
    }

    @Test
    void whoAsksForTheSharedWordIsNotLetThroughBeforeItIsHeard() {
        others.left = 2;
        assertThat(among.take("ana").isAllowed()).isTrue();
        assertThat(among.take("ana").isAllowed()).isTrue();
        assertThat(among.take("ana").isAllowed()).isFalse();
        assertThat(among.take("ana").isAllowed()).isFalse();
        assertThat(others.asked).isEqualTo(3);
    }

    /** Twelve for three instances: four for this one. */
    @Test
    void whileOthersCannotBeAskedEachInstanceKeepsToItsPart() {
        others.up = false;
        assertThat(taken(6)).containsExactly(true, true, true, true, false, false);
        assertThat(others.asked).isZero();
    }

    @Test
    void anAnswerThatNeverComesCountsAsAway() {
        others.fails = true;
        assertThat(IntStream.range(0, 6).mapToObj(_ -> among.take("ana").isAllowed()).toList()).containsExactly(true,
                true, true, true, false, false);
    }

    @Test
    void moreInstancesThanTokensStillLeaveOneForEach() {
        var few = new RateLimits(others, now::get).shared("few", new Rate(2, RATE.per()));
        others.up = false;
        assertThat(few.take("ana").isAllowed()).isTrue();
        assertThat(few.take("ana").isAllowed()).isFalse();
    }

    @Test
    void aRateOfNothingIsNone() {
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Boolean> taken(int times) {
        var answers = new ArrayList<Boolean>();
        for (int i = 0; i < times; i++) {
            answers.add(among.takeAtOnce("ana").isAllowed());
        }
        return answers;
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(alone.take("ana").isAllowed()).isTrue();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static final class Others implements SharedBuckets {
        private final Duration wait = Duration.ofSeconds(7);
        private int left = 12;
        private int asked;
        private boolean up = true;
        private boolean fails;

        @Override
        public boolean isUp() { return up; }

        @Override
        public int instances() { return 3; }

        @Override
        public CompletableFuture<Verdict> take(String bucket, Rate rate) {
            asked++;
            return fails
                    ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : CompletableFuture.completedFuture(
                            new Verdict(left-- > 0 ? Duration.ZERO : wait, Math.max(0, left), wait));
        }
    }
}
