package org.arcanecodex.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many of those who first came one, seven or twenty-eight days ago were seen again on that day or later:
 * {@code arcane_players_returned_ratio}. Guests who stay away longer than that are deleted. It is the whole house's number, the same on every instance.
 */
@Component
class Returning {

    private static final List<Integer> DAYS = List.of(1, 7, 28);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Map<Integer, Double> ratios = new ConcurrentHashMap<>();

    Returning(JdbcClient jdbc, InstantSource clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var day : DAYS) {
            Gauge.builder("arcane.players.returned", ratios, all -> all.getOrDefault(day, Double.NaN))
                    .description("Of those who first came that many days ago, the part that was seen that day or later")
                    .baseUnit("ratio")
                    .tag("day", day.toString())
                    .register(registry);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30S")
    void count() {
        DAYS.forEach(day -> ratios.put(day, ratio(day)));
    }

    /** Not a number while nobody came that day. */
    double ratio(int day) {
        long until = clock.millis() - DAY.multipliedBy(day).toMillis();
        var seen = DAY.multipliedBy(day).toMillis();
        return jdbc.sql("""
                        select count(*), coalesce(sum(seen_at >= created_at + ?), 0) from account
                        where created_at >= ? and created_at < ?
                        """)
                .params(seen, until - DAY.toMillis(), until)
                .query((row, _) -> row.getLong(1) == 0 ? Double.NaN : row.getDouble(2) / row.getLong(1))
                .single();
    }
}
