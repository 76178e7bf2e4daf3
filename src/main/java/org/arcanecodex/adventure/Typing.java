package org.arcanecodex.adventure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who writes just now, by seat; forgotten by itself. For any thread. */
final class Typing {

    private final Map<Integer, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration lasts;

    Typing(InstantSource clock, Duration lasts) {
        this.clock = clock;
        this.lasts = lasts;
    }

    /** True if this seat did not count as writing before. */
    boolean sign(int seat) {
        var now = clock.instant();
        var before = until.put(seat, now.plus(lasts));
        return before == null || !before.isAfter(now);
    }

    void stop(int seat) {
        until.remove(seat);
    }

    List<Integer> seats() {
        var now = clock.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        return until.keySet().stream().sorted().toList();
    }
}
