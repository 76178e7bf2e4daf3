package org.arcanecodex.ops.loadtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a load came to; what the JSON report holds.
 *
 * @param broken what must never be and was
 */
record Outcome(String kind, int rooms, int players, double seconds, long requests, double perSecond, double p50,
        double p95,
        double p99, long frames, long adventures, long errorCount, Map<String, Long> errors, Map<String, Long> broken,
        Map<String, Times> kinds, @Nullable Bottleneck servers, List<String> advice, List<Second> timeline) {

    record Times(long count, double p50, double p95, double p99) {}

    record Second(int at, long requests, double p99, long errors, int connected) {}

    static Outcome of(LoadPlan plan, Measures measures, double seconds, @Nullable Bottleneck servers) {
        var kinds = new LinkedHashMap<String, Times>();
        measures.byKind().forEach((kind, times) -> {
            if (times.count() > 0) {
                kinds.put(kind, times(times));
            }
        });
        var timeline = measures.timeline()
                .entrySet()
                .stream()
                .map(one -> new Second(one.getKey(), one.getValue().times().count(),
                        rounded(one.getValue().times().millis(0.99)), one.getValue().errors().sum(),
                        one.getValue().connected().get()))
                .toList();
        var all = times(measures.all());
        return new Outcome(plan.kind().name().toLowerCase(Locale.ROOT), plan.rooms(), plan.players(), rounded(seconds),
                all.count(), rounded(all.count() / seconds), all.p50(), all.p95(), all.p99(), measures.frames(),
                measures.adventures(), measures.errors().values().stream().mapToLong(Long::longValue).sum(),
                measures.errors(), measures.violations(), kinds, servers,
                servers == null ? List.of("Unknown: give --management for the servers' own numbers.")
                        : servers.advice(),
                timeline);
    }

    private static Times times(Latencies of) {
        return new Times(of.count(), rounded(of.millis(0.5)), rounded(of.millis(0.95)), rounded(of.millis(0.99)));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /** How this differs from an earlier report, a line for each number. */
    List<String> comparedWith(JsonNode earlier) {
        var lines = new ArrayList<String>();
        compare(lines, "requests a second", earlier.path("perSecond").asDouble(), perSecond);
        compare(lines, "p50 (ms)", earlier.path("p50").asDouble(), p50);
        compare(lines, "p95 (ms)", earlier.path("p95").asDouble(), p95);
        compare(lines, "p99 (ms)", earlier.path("p99").asDouble(), p99);
        compare(lines, "errors", earlier.path("errorCount").asDouble(), errorCount);
        if (!earlier.path("kind").asString("").equals(kind) || earlier.path("rooms").asInt() != rooms) {
            lines.add("The earlier one was of another kind or size.");
        }
        return lines;
    }

    private static void compare(List<String> lines, String what, double before, double now) {
        lines.add(String.format(Locale.ROOT, "%-18s %10.2f before, %10.2f now%s", what, before, now,
                before == 0 ? "" : String.format(Locale.ROOT, " (%+.0f %%)", 100 * (now - before) / before)));
    }

    /** Whether nothing happened that must never be. */
    boolean isSound() { return broken.isEmpty(); }
}
