package org.arcanecodex.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** When everything is whole again: everybody must be back soon, and every room must answer. */
record Probe(Duration slowestReturn, Duration slowestAnswer) {

    private static final Duration RETURN = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    static Probe of(List<Table> tables, Told told) throws InterruptedException {
        var back = Duration.ZERO;
        var answered = Duration.ZERO;
        for (var table : tables) {
            for (var bot : table.playing()) {
                long start = System.nanoTime();
                bot.connected();
                long there = System.nanoTime();
                bot.command("ready", Map.of("on", true));
                back = max(back, Duration.ofNanos(there - start));
                answered = max(answered, Duration.ofNanos(System.nanoTime() - there));
            }
        }
        if (back.compareTo(RETURN) > 0 || answered.compareTo(ANSWER) > 0) {
            told.violations.add("After all faults somebody was back after " + back + ", answered after " + answered);
        }
        return new Probe(back, answered);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
