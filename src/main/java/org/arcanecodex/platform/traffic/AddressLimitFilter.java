package org.arcanecodex.platform.traffic;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.Problems;
import org.arcanecodex.platform.web.TrustedProxies;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before it costs anything to find out who asks: a high limit for each address, the one that its messages take from
 * too.
 */
class AddressLimitFilter extends OncePerRequestFilter {

    private final RateLimiter addresses;
    private final Problems problems;
    private final TrafficMetrics metrics;

    AddressLimitFilter(RateLimiter addresses, Problems problems, TrafficMetrics metrics) {
        this.addresses = addresses;
        this.problems = problems;
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var verdict = addresses.takeAtOnce(TrustedProxies.limitKey(request.getRemoteAddr()));
        if (verdict.isAllowed()) {
            chain.doFilter(request, response);
        } else {
            metrics.limited(addresses);
            RateLimitHeaders.write(response, addresses, verdict);
            problems.write(request, response, ApiProblem.rateLimited(
                    "Too much comes from your address. Please wait a moment.", verdict.retryAfter()));
        }
    }
}
