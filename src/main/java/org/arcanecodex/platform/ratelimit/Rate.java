package org.arcanecodex.platform.ratelimit;

import java.time.Duration;

/**
 * So many in that time: all at once after a rest, evenly after that.
 *
 * @param times at least 1
 * @param per longer than nothing
 */
public record Rate(int times, Duration per) {

    public Rate {
        if (times < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("A rate is at least one time in some time, not " + times + " in " + per);
        }
    }

    long nanosPerToken() {
        return Math.max(1, per.toNanos() / times);
    }
}
