package org.arcanecodex.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may come in: how many sockets in all and from one address, how fast, and with which token. */
@Component
public class Admissions {

    private final GatewayProperties limits;
    private final GatewayMetrics metrics;
    private final CommandLimits commands;
    private final Connections connections;
    private final Authenticator authenticator;
    private final Drain drain;
    private final RateLimiter handshakes;
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger sockets = new AtomicInteger();

    Admissions(GatewayProperties limits, GatewayMetrics metrics, CommandLimits commands, Connections connections,
            ObjectProvider<Authenticator> authenticators, Drain drain, RateLimits buckets) {
        this.limits = limits;
        this.metrics = metrics;
        this.commands = commands;
        this.connections = connections;
        this.authenticator = authenticators.getIfAvailable(() -> token -> Optional.empty());
        this.drain = drain;
        this.handshakes = buckets.shared("handshake", new Rate(limits.handshakeBurst(),
                Duration.ofMinutes(1).multipliedBy(limits.handshakeBurst()).dividedBy(limits.handshakesPerMinute())));
    }

    /** What a handshake is told. */
    public enum Verdict {
        WELCOME, TOO_FAST, TOO_MANY, FULL, DRAINING
    }

    /** A new socket, before anybody knows whose it is. After WELCOME, {@link #left} must be called once. */
    public Verdict enter(String address) {
        var verdict = judge(address);
        metrics.handshake(verdict);
        return verdict;
    }

    private Verdict judge(String address) {
        if (drain.isDraining()) {
            return Verdict.DRAINING;
        }
        if (!handshakes.takeAtOnce(address).isAllowed()) {
            return Verdict.TOO_FAST;
        }
        if (sockets.incrementAndGet() > limits.sockets()) {
            sockets.decrementAndGet();
            return Verdict.FULL;
        }
        if (byAddress.merge(address, 1, Integer::sum) > limits.socketsPerAddress()) {
            left(address);
            return Verdict.TOO_MANY;
        }
        return Verdict.WELCOME;
    }

    /** A socket that was welcome is gone. */
    public void left(String address) {
        sockets.decrementAndGet();
        byAddress.computeIfPresent(address, (from, count) -> count == 1 ? null : count - 1);
    }

    /** Who a token speaks for; empty, and counted, if it is refused. */
    public Optional<Identity> identify(String token) {
        var identity = token.isEmpty() ? Optional.<Identity>empty() : authenticator.authenticate(token);
        if (identity.isEmpty()) {
            metrics.authFailed(token.isEmpty() ? "missing" : "refused");
            return Optional.empty();
        }
        if (commands.isBanned(identity.get().account())) {
            metrics.authFailed("banned");
            return Optional.empty();
        }
        return identity;
    }

    /**
     * Puts an authenticated connection among the others; an account's oldest make room for its newest, however many
     * come at once.
     */
    public void open(Connection connection) {
        var own = connections.add(connection);
        own.stream()
                .limit(Math.max(0, own.size() - limits.socketsPerAccount()))
                .forEach(oldest -> oldest.close(CloseReason.REPLACED));
    }

    /** How many sockets there are, authenticated or not. */
    public int sockets() {
        return sockets.get();
    }
}
