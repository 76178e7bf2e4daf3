package org.arcanecodex.account;

import java.time.Duration;

import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.TrustedProxies;
import org.springframework.stereotype.Component;

/** How many guests may come from one address: a class room may, a script may not. */
@Component
class GuestLimit {

    private final boolean counts;
    private final RateLimiter byAddress;
    private final AccountMetrics metrics;

    GuestLimit(AccountProperties properties, AccountMetrics metrics, RateLimits limits) {
        this.counts = properties.limitGuests();
        this.byAddress = limits.shared("guest", properties.guests());
        this.metrics = metrics;
    }

    /** @throws ApiProblem if too many came from there */
    void take(String address) {
        var wait = counts ? byAddress.take(TrustedProxies.limitKey(address)).retryAfter() : Duration.ZERO;
        if (!wait.isZero()) {
            metrics.guestLimited();
            throw ApiProblem.rateLimited("Too many guests came from your address. Please wait a moment.", wait);
        }
    }
}
