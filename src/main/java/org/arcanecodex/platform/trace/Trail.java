package org.arcanecodex.platform.trace;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a thread works for, to be taken along to the next one.
 *
 * @param name of the request or message that began it, in log lines, rows and spans; null if time did
 */
public record Trail(@Nullable String name, Span span) {

    /** The key of log lines for the name. */
    public static final String LOG_KEY = "requestId";

    /** Of this thread. */
    public static Trail here(Tracing tracing) {
        return new Trail(MDC.get(LOG_KEY), tracing.current());
    }

    /** The name that this thread works under. */
    public static @Nullable String nameHere() {
        return MDC.get(LOG_KEY);
    }

    /** This thread works for it, until that is closed; then for what it worked before. */
    public Within enter() {
        var before = MDC.get(LOG_KEY);
        var within = span.enter();
        put(name);
        return () -> {
            put(before);
            within.close();
        };
    }

    /** Whatever is done elsewhere is done for whom the caller works. */
    public static Executor carrying(Executor elsewhere, Tracing tracing) {
        return work -> {
            var trail = here(tracing);
            elsewhere.execute(() -> {
                try (var _ = trail.enter()) {
                    work.run();
                }
            });
        };
    }

    private static void put(@Nullable String name) {
        if (name == null) {
            MDC.remove(LOG_KEY);
        } else {
            MDC.put(LOG_KEY, name);
        }
    }
}
