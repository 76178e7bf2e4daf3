package org.arcanecodex.testkit;

import java.time.Duration;

/** What ends with this process, once the applications in it have: they still want their servers while they close. */
final class AtTheEnd {

    private static final String APPLICATIONS = "SpringApplicationShutdownHook";
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final int LOOKS = 10;

    private AtTheEnd() {}

    static void run(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitApplications();
            work.run();
        }));
    }

    /** Shutdown hooks start in no order, so that theirs may come a moment after this one, or never. */
    private static void awaitApplications() {
        try {
            for (int look = 0; look < LOOKS; look++) {
                for (var thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getName().equals(APPLICATIONS)) {
                        thread.join(MOST);
                    }
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
