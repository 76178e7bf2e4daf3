package org.arcanecodex.platform.ratelimit;

import java.util.concurrent.CompletableFuture;

/** Buckets that all instances take from. May be away at any moment; nobody waits for it on an I/O thread. */
public interface SharedBuckets {

    /** Whether it is worth asking. */
    boolean isUp();

    /** How many instances there are, this one included, or were when that was last known; at least 1. */
    int instances();

    /** Takes one token from the bucket of that name; fails if nobody can say in time. Returns at once. */
    CompletableFuture<Verdict> take(String bucket, Rate rate);
}
