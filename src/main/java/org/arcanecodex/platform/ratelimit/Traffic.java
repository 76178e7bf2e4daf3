package org.arcanecodex.platform.ratelimit;

import org.springframework.stereotype.Component;

/** The limits that HTTP and messages share: what an account asks, and what comes from an address. */
@Component
public final class Traffic {

    private final RateLimiter accounts;
    private final RateLimiter addresses;
    private final RateLimiter anonymous;
    private final boolean limitsHttp;

    public Traffic(RateLimits limits, TrafficProperties properties) {
        this.accounts = limits.shared("account", properties.account());
        this.addresses = limits.shared("address", properties.address());
        this.anonymous = limits.shared("anonymous", properties.anonymous());
        this.limitsHttp = properties.enabled();
    }

    public RateLimiter accounts() { return accounts; }

    /** By the address, or of IPv6 the network of 64 bits. */
    public RateLimiter addresses() { return addresses; }

    /** By the address too, of those who have not logged in. */
    public RateLimiter anonymous() { return anonymous; }

    public boolean limitsHttp() { return limitsHttp; }
}
