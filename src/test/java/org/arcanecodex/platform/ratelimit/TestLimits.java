package org.arcanecodex.platform.ratelimit;

/** Limits over buckets of a test's choice. */
public final class TestLimits {

    private TestLimits() {}

    public static RateLimits over(SharedBuckets buckets) { return new RateLimits(buckets, System::nanoTime); }
}
