package org.arcanecodex.platform.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.arcanecodex.platform.web.AccessLog;
import org.arcanecodex.platform.web.ApiProblem;
import org.arcanecodex.platform.web.TrustedProxies;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Once it is known who asks, and what: the account's own limit, which its messages take from too; without an account
 * the strict one of the address; and the route's. Whoever has logged in passes a block of the address, since the block
 * is for somebody else behind it.
 */
class TrafficInterceptor implements HandlerInterceptor {

    private final Traffic traffic;
    private final RateLimits limits;
    private final AddressBlocks blocks;
    private final RequestLimits requests;
    private final TrafficMetrics metrics;
    private final Environment settings;
    private final Map<String, RateLimiter> byName = new ConcurrentHashMap<>();

    TrafficInterceptor(Traffic traffic, RateLimits limits, AddressBlocks blocks, RequestLimits requests,
            TrafficMetrics metrics, Environment settings) {
        this.traffic = traffic;
        this.limits = limits;
        this.blocks = blocks;
        this.requests = requests;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var account = AccessLog.account(request);
        var address = TrustedProxies.limitKey(request.getRemoteAddr());
        var own = limited(handler);
        if (account.isPresent()) {
            requests.take(traffic.accounts(), account.get(), response);
        } else {
            refuseBlocked(address);
            if (own == null) {
                requests.takeAnonymous(request, response);
            }
        }
        if (own != null) {
            requests.take(limiter(own), account.map(id -> "account:" + id).orElse(address), response);
        }
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception fault) {
        var own = limited(handler);
        if (own != null && own.guessable() && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            blocks.failed(TrustedProxies.limitKey(request.getRemoteAddr()), own.name());
        }
    }

    private void refuseBlocked(String address) {
        var left = blocks.left(address);
        if (left.isPositive()) {
            metrics.keptOut();
            throw ApiProblem.rateLimited("Too much failed from your address. Please come back later.", left);
        }
    }

    private RateLimiter limiter(Limited own) {
        return byName.computeIfAbsent(own.name(),
                name -> limits.shared(name, Rate.of(settings.resolveRequiredPlaceholders(own.rate()))));
    }

    private static @Nullable Limited limited(Object handler) {
        return handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
    }
}
