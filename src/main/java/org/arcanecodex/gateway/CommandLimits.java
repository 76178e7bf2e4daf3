package org.arcanecodex.gateway;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.Traffic;
import org.springframework.stereotype.Component;

/**
 * How fast one may talk: on one connection, with one account, from one address. Who keeps on after having been told
 * loses the connection and has to wait a little before the next.
 */
@Component
class CommandLimits {

    private final GatewayMetrics metrics;
    private final Traffic traffic;
    private final RateLimiter connections;
    private final RateLimiter strikes;
    private final Cache<AccountId, Boolean> banned;

    CommandLimits(GatewayProperties limits, GatewayMetrics metrics, RateLimits buckets, Traffic traffic) {
        this.metrics = metrics;
        this.traffic = traffic;
        this.connections = buckets.local("connection", Rate.of(limits.commandBurst(), limits.commandsPerSecond()));
        this.strikes = buckets.local("strikes", Rate.of(limits.strikes(), 1));
        this.banned = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(limits.ban())
                .ticker(buckets.nanoTime()::getAsLong)
                .build();
    }

    /** Zero if one more message is fine, else how long to wait before the next. */
    Duration take(Connection from) {
        var wait = taken(connections, from.id());
        if (wait.isZero()) {
            wait = taken(traffic.accounts(), from.identity().account().toString());
        }
        if (wait.isZero()) {
            wait = taken(traffic.addresses(), from.address());
        }
        if (!wait.isZero() && !strikes.takeAtOnce(from.id()).isAllowed()) {
            metrics.banned();
            banned.put(from.identity().account(), true);
            from.close(CloseReason.TOO_FAST);
        }
        return wait;
    }

    boolean isBanned(AccountId account) {
        return banned.getIfPresent(account) != null;
    }

    private Duration taken(RateLimiter limit, String key) {
        var wait = limit.takeAtOnce(key).retryAfter();
        if (!wait.isZero()) {
            metrics.rateLimited(limit.name());
        }
        return wait;
    }
}
