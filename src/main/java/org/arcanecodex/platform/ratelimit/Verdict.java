package org.arcanecodex.platform.ratelimit;

import java.time.Duration;

/**
 * What somebody is told who wants to do something once more.
 *
 * @param retryAfter zero if they may, else how long until they may
 * @param remaining how often they may after that, as far as this instance knows
 * @param untilFull how long until nothing of what they did counts any more
 */
public record Verdict(Duration retryAfter, long remaining, Duration untilFull) {

    public boolean isAllowed() { return retryAfter.isZero(); }
}
