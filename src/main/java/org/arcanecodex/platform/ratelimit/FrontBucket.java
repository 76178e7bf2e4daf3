package org.arcanecodex.platform.ratelimit;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/** A bucket of this instance, which may be held shut by what the others have taken. */
final class FrontBucket {

    private final Bucket bucket;
    private volatile boolean held;
    private volatile long heldUntil;

    FrontBucket(Rate rate, TimeMeter time) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.per()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** @param price in tokens; nothing is always allowed */
    Verdict take(int price, long now) {
        long held = heldFor(now);
        if (held > 0) {
            return new Verdict(Duration.ofNanos(held), 0, Duration.ofNanos(held));
        }
        if (price == 0) {
            return new Verdict(Duration.ZERO, bucket.getAvailableTokens(), Duration.ZERO);
        }
        var probe = bucket.tryConsumeAndReturnRemaining(price);
        return new Verdict(Duration.ofNanos(probe.getNanosToWaitForRefill()), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    Verdict look(int price, long now) {
        long held = heldFor(now);
        var probe = bucket.estimateAbilityToConsume(price);
        var wait = Duration.ofNanos(Math.max(held, probe.getNanosToWaitForRefill()));
        return new Verdict(wait, held > 0 ? 0 : probe.getRemainingTokens(), wait);
    }

    void holdUntil(long nanoTime) {
        heldUntil = nanoTime;
        held = true;
    }

    private long heldFor(long now) {
        if (!held) {
            return 0;
        }
        long left = heldUntil - now;
        if (left <= 0) {
            held = false;
        }
        return Math.max(0, left);
    }
}
