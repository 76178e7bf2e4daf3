package org.arcanecodex.platform.traffic;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;

import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.Verdict;

/**
 * Tells clients how much is left, in the two fields of draft-ietf-httpapi-ratelimit-headers since its version 08:
 * {@code RateLimit-Policy: "account";q=40;w=4} and {@code RateLimit: "account";r=39;t=1}.
 */
final class RateLimitHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String STATE = "RateLimit";

    private RateLimitHeaders() {}

    static void write(HttpServletResponse response, RateLimiter limit, Verdict verdict) {
        var name = '"' + limit.name() + '"';
        response.addHeader(POLICY,
                name + ";q=" + limit.rate().times() + ";w=" + wholeSeconds(limit.rate().per()));
        response.addHeader(STATE, name + ";r=" + verdict.remaining() + ";t=" + wholeSeconds(verdict.untilFull()));
    }

    private static long wholeSeconds(Duration time) {
        return Math.max(0, time.plusMillis(999).toSeconds());
    }
}
