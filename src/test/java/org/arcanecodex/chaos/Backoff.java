package org.arcanecodex.chaos;

import java.util.concurrent.ThreadLocalRandom;

/** Longer and longer, and never all at once. */
final class Backoff {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 2_000;

    private Backoff() {}

    static void pause(int attempt) throws InterruptedException {
        long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 10));
        Thread.sleep(ThreadLocalRandom.current().nextLong(most) + 1);
    }
}
