package org.arcanecodex.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What came of it, as a table. */
record Outcome(long seed, Map<Faults.Kind, Integer> faults, int cuts, Told told, Audit audit, Probe probe,
        List<String> violations) {

    String table() {
        var latencies = told.latencies();
        var text = new StringBuilder("\n");
        line(text, "seed", seed);
        line(text, "faults", faults);
        line(text, "replies cut after commit", cuts);
        line(text, "rooms", audit.rooms());
        line(text, "rows in journals", audit.lines() + ", of them by time " + audit.byTime());
        line(text, "heroes who were paid", audit.paid());
        line(text, "frames and views checked", audit.frames());
        line(text, "commands accepted", told.answers.stream().filter(one -> one.seq() >= 0).count());
        line(text, "commands refused", told.answers.stream().filter(one -> one.seq() < 0).count());
        line(text, "said once more", told.repeats.size());
        line(text, "lost", audit.lost());
        line(text, "doubled", audit.doubled());
        line(text, "answer p50, p99, slowest", at(latencies, 0.5) + ", " + at(latencies, 0.99) + ", "
                + at(latencies, 1));
        faults.keySet()
                .forEach(kind -> line(text, "  a room silent after " + kind + " p50, worst",
                        at(told.roomSilences(kind), 0.5) + ", " + at(told.roomSilences(kind), 1)));
        line(text, "latest deadline", millis(audit.latest()));
        line(text, "after all faults: back, answer",
                millis(probe.slowestReturn()) + ", " + millis(probe.slowestAnswer()));
        line(text, "violations", violations.size());
        violations.stream()
                .limit(20)
                .forEach(one -> text.append("  ! ")
                        .append(one.substring(0,
                                Math.min(one.length(), 1500)))
                        .append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, Object value) {
        text.append("%-42s %s%n".formatted(what, value));
    }

    static String at(List<Duration> sorted, double part) {
        return sorted.isEmpty()
                ? "–"
                : millis(sorted.get((int) Math.min(sorted.size() - 1, Math.floor(part * sorted.size()))));
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
