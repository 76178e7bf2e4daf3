package org.arcanecodex.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.arcanecodex.platform.cluster.TestBuckets;
import org.arcanecodex.platform.ratelimit.Rate;
import org.arcanecodex.platform.ratelimit.RateLimiter;
import org.arcanecodex.platform.ratelimit.RateLimits;
import org.arcanecodex.platform.ratelimit.TestLimits;
import org.arcanecodex.platform.ratelimit.Verdict;
import org.arcanecodex.testkit.TestRedis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a limit costs a request: asked of this instance alone, of all through Redis, and refused. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RateLimiterBenchmark {

    private static final Rate PLENTY = new Rate(1_000_000_000, Duration.ofSeconds(1));
    private static final Rate ONE = new Rate(1, Duration.ofDays(1));
    private static final int ADDRESSES = 10_000;

    private final String[] addresses = new String[ADDRESSES];
    private int next;
    private TestBuckets redis;
    private RateLimiter alone;
    private RateLimiter shared;
    private RateLimiter empty;

    @Setup
    public void fill() {
        redis = new TestBuckets(TestRedis.ownServer("bench"));
        var among = TestLimits.over(redis.shared());
        alone = RateLimits.alone(System::nanoTime).shared("bench", PLENTY);
        shared = among.shared("bench", PLENTY);
        empty = among.shared("bench-empty", ONE);
        for (int i = 0; i < ADDRESSES; i++) {
            addresses[i] = "198.51." + i / 250 + "." + i % 250;
        }
        empty.take("greedy");
        empty.take("greedy");
    }

    @TearDown
    public void close() { redis.close(); }

    private String address() {
        next = (next + 1) % ADDRESSES;
        return addresses[next];
    }

    @Benchmark
    public Verdict withoutRedis() { return alone.take(address()); }

    /** There and back, one after the other. */
    @Benchmark
    public Verdict withRedis() { return shared.take(address()); }

    /** What is known to be empty costs no way to Redis. */
    @Benchmark
    public Verdict refusedWithRedis() { return empty.take("greedy"); }
}
