package org.arcanecodex.leaderboard;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.arcanecodex.platform.text.Word;
import org.springframework.stereotype.Component;

/** What this module counts. By kinds of boards, never by board. */
@Component
class LeaderboardMetrics {

    private final Counter fromCopy;
    private final Counter fromRows;
    private final Timer refresh;
    private final Map<Board.Kind, AtomicLong> sizes = new EnumMap<>(Board.Kind.class);

    LeaderboardMetrics(MeterRegistry meters) {
        fromCopy = reads("redis", meters);
        fromRows = reads("database", meters);
        refresh = Timer.builder("arcane.leaderboard.refresh")
                .description("Making one board's copy anew")
                .register(meters);
        for (var kind : Board.Kind.values()) {
            var size = new AtomicLong();
            sizes.put(kind, size);
            Gauge.builder("arcane.leaderboard.size", size, AtomicLong::get)
                    .description("How many are on the largest board of a kind, when this instance last copied it")
                    .tag("kind", Word.of(kind))
                    .register(meters);
        }
    }

    private static Counter reads(String source, MeterRegistry meters) {
        return Counter.builder("arcane.leaderboard.reads")
                .description("Pieces of boards that were read, by where they came from")
                .tag("source", source)
                .register(meters);
    }

    void read(boolean copy) {
        (copy ? fromCopy : fromRows).increment();
    }

    void refreshed(Duration time) {
        refresh.record(time);
    }

    void size(Board.Kind kind, long largest) {
        Objects.requireNonNull(sizes.get(kind)).set(largest);
    }
}
