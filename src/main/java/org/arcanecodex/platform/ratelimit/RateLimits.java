package org.arcanecodex.platform.ratelimit;

import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes limits. Those of one name are one limit, over all instances that share a Redis. */
@Component
public final class RateLimits {

    private final @Nullable SharedBuckets shared;
    private final LongSupplier nanoTime;

    @Autowired
    RateLimits(ObjectProvider<SharedBuckets> shared) {
        this(shared.getIfAvailable(), System::nanoTime);
    }

    RateLimits(@Nullable SharedBuckets shared, LongSupplier nanoTime) {
        this.shared = shared;
        this.nanoTime = nanoTime;
    }

    /** Of an instance that is alone, on a clock of the caller's. */
    public static RateLimits alone(LongSupplier nanoTime) {
        return new RateLimits(null, nanoTime);
    }

    /** @param name stands in the keys of Redis: {@code rate:name:key} */
    public RateLimiter shared(String name, Rate rate) {
        return new RateLimiter(name, rate, shared, nanoTime);
    }

    /** Of what lives on one instance only, such as a connection. */
    public RateLimiter local(String name, Rate rate) {
        return new RateLimiter(name, rate, null, nanoTime);
    }

    public LongSupplier nanoTime() { return nanoTime; }
}
