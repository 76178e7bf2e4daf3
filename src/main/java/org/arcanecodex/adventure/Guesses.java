package org.arcanecodex.adventure;

import java.time.Duration;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.ratelimit.TokenBuckets;
import org.arcanecodex.platform.web.TrustedProxies;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever tries out codes: each room that is not there, or not theirs, costs a guess of the account and one
 * of the address. A code is a locator and no secret, but nobody shall leaf through them.
 */
@Component
class Guesses {

    private final TokenBuckets<AccountId> byAccount;
    private final TokenBuckets<String> byAddress;
    private final Counter limited;

    Guesses(AdventureProperties limits, MeterRegistry metrics) {
        this.byAccount = new TokenBuckets<>(limits.guesses());
        this.byAddress = new TokenBuckets<>(limits.guessesPerAddress());
        this.limited = metrics.counter("arcane.rate.limited", "scope", "room-code");
    }

    /** How long they have to wait before they may name another room; zero if they may now. */
    Duration heldBackFor(AccountId account, String address) {
        var wait = byAddress.untilNext(TrustedProxies.limitKey(address));
        var own = byAccount.untilNext(account);
        var longer = own.compareTo(wait) > 0 ? own : wait;
        if (longer.isPositive()) {
            limited.increment();
        }
        return longer;
    }

    /** For who has no account yet. */
    Duration heldBackFor(String address) {
        return byAddress.untilNext(TrustedProxies.limitKey(address));
    }

    void missed(AccountId account, String address) {
        byAccount.take(account);
        missed(address);
    }

    void missed(String address) {
        byAddress.take(TrustedProxies.limitKey(address));
    }
}
