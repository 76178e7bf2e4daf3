package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.function.LongSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.TokenBuckets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How fast one may talk: on one connection, with one account, from one address. Who keeps on after having been told
 * loses the connection and has to wait a little before the next.
 */
@Component
class CommandLimits {

    private final GatewayMetrics metrics;
    private final TokenBuckets<String> connections;
    private final TokenBuckets<AccountId> accounts;
    private final TokenBuckets<String> addresses;
    private final TokenBuckets<String> strikes;
    private final Cache<AccountId, Boolean> banned;

    @Autowired
    CommandLimits(GatewayProperties limits, GatewayMetrics metrics) {
        this(limits, metrics, System::nanoTime);
    }

    CommandLimits(GatewayProperties limits, GatewayMetrics metrics, LongSupplier nanoTime) {
        this.metrics = metrics;
        this.connections = buckets(limits.commandBurst(), limits.commandsPerSecond(), nanoTime);
        this.accounts = buckets(limits.accountCommandBurst(), limits.accountCommandsPerSecond(), nanoTime);
        this.addresses = buckets(limits.addressCommandBurst(), limits.addressCommandsPerSecond(), nanoTime);
        this.strikes = buckets(limits.strikes(), 1, nanoTime);
        this.banned = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(limits.ban())
                .ticker(nanoTime::getAsLong)
                .build();
    }

    private static <K> TokenBuckets<K> buckets(int burst, int perSecond, LongSupplier nanoTime) {
        return new TokenBuckets<>(new Rate(burst, Duration.ofSeconds(1).multipliedBy(burst).dividedBy(perSecond)),
                nanoTime);
    }

    /** Zero if one more message is fine, else how long to wait before the next. */
    Duration take(Connection from) {
        var wait = refused("connection", connections.take(from.id()));
        if (wait.isZero()) {
            wait = refused("account", accounts.take(from.identity().account()));
        }
        if (wait.isZero()) {
            wait = refused("address", addresses.take(from.address()));
        }
        if (!wait.isZero() && !strikes.take(from.id()).isZero()) {
            metrics.banned();
            banned.put(from.identity().account(), true);
            from.close(CloseReason.TOO_FAST);
        }
        return wait;
    }

    boolean isBanned(AccountId account) {
        return banned.getIfPresent(account) != null;
    }

    private Duration refused(String scope, Duration wait) {
        if (!wait.isZero()) {
            metrics.rateLimited(scope);
        }
        return wait;
    }
}
