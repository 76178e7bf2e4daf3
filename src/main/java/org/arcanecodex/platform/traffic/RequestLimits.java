package org.arcanecodex.platform.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.TrustedProxies;
import org.springframework.stereotype.Component;

/** Takes from a limit for a request, and tells its client what is left; also where it is refused before a route is found. */
@Component
public class RequestLimits {

    private final Traffic traffic;
    private final TrafficMetrics metrics;

    RequestLimits(Traffic traffic, TrafficMetrics metrics) {
        this.traffic = traffic;
        this.metrics = metrics;
    }

    /**
     * From the strict limit of an address from which nobody has logged in.
     *
     * @throws ApiProblem if it has to wait
     */
    public void takeAnonymous(HttpServletRequest request, HttpServletResponse response) {
        if (traffic.limitsHttp()) {
            take(traffic.anonymous(), TrustedProxies.limitKey(request.getRemoteAddr()), response);
        }
    }

    /** @throws ApiProblem if there is nothing left */
    void take(RateLimiter limit, String key, HttpServletResponse response) {
        var verdict = limit.take(key);
        RateLimitHeaders.write(response, limit, verdict);
        if (!verdict.isAllowed()) {
            metrics.limited(limit);
            throw ApiProblem.rateLimited("Too many requests. Please wait a moment.", verdict.retryAfter());
        }
    }
}
