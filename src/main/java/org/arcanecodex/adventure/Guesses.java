package org.arcanecodex.adventure;

import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.web.TrustedProxies;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever tries out codes: each room that is not there, or not theirs, costs a guess of the account and one
 * of the address. A code is a locator and no secret, but nobody shall leaf through them.
 */
@Component
class Guesses {

    private final RateLimiter byAccount;
    private final RateLimiter byAddress;
    private final Counter limited;

    Guesses(AdventureProperties limits, RateLimits buckets, MeterRegistry metrics) {
        this.byAccount = buckets.shared("room-code", limits.guesses());
        this.byAddress = buckets.shared("room-code-address", limits.guessesPerAddress());
        this.limited = metrics.counter("arcane.rate.limited", "scope", "room-code");
    }

    /** How long they have to wait before they may name another room; zero if they may now. */
    Duration heldBackFor(AccountId account, String address) {
        var wait = byAddress.look(TrustedProxies.limitKey(address)).retryAfter();
        var own = byAccount.look(account.toString()).retryAfter();
        var longer = own.compareTo(wait) > 0 ? own : wait;
        if (longer.isPositive()) {
            limited.increment();
        }
        return longer;
    }

    /** For who has no account yet. */
    Duration heldBackFor(String address) {
        return byAddress.look(TrustedProxies.limitKey(address)).retryAfter();
    }

    void missed(AccountId account, String address) {
        byAccount.takeAtOnce(account.toString());
        missed(address);
    }

    void missed(String address) {
        byAddress.takeAtOnce(TrustedProxies.limitKey(address));
    }
}
