package org.arcanecodex.ops.loadtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/** Writes an outcome down: as JSON for the next comparison, as a page with plots for people. */
final class Report {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 160;

    private final Outcome outcome;
    private final List<String> comparison;

    Report(Outcome outcome, List<String> comparison) {
        this.outcome = outcome;
        this.comparison = comparison;
    }

    void write(Path name) throws IOException {
        Files.writeString(Path.of(name + ".json"),
                Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(outcome));
        Files.writeString(Path.of(name + ".html"), page());
    }

    String page() {
        return """
               <!doctype html><html lang="en"><meta charset="utf-8"><title>Load test</title>
               <style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}td,th{text-align:right;\
               padding:.1em .8em}td:first-child,th:first-child{text-align:left}svg{background:#f4f1ea;width:100%%}</style>
               <h1>%d rooms of %d, %s, %.0f seconds</h1>
               <p>%d requests, %.1f a second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %d frames; %d adventures ended;
               %d errors; %s.</p>
               <h2>What held it back</h2>%s
               %s<h2>Requests in each second</h2>%s<h2>Slowest hundredth of each second (ms)</h2>%s
               <h2>Open sockets</h2>%s<h2>Errors in each second</h2>%s
               <h2>By kind</h2><table><tr><th>kind<th>count<th>p50 ms<th>p95 ms<th>p99 ms</tr>%s</table>%s</html>
               """
                .formatted(outcome.rooms(), outcome.players(), outcome.kind(), outcome.seconds(), outcome.requests(),
                        outcome.perSecond(), outcome.p50(), outcome.p95(), outcome.p99(), outcome.frames(),
                        outcome.adventures(), outcome.errorCount(),
                        outcome.isSound() ? "every invariant held" : "BROKEN: " + text(outcome.broken().toString()),
                        list(outcome.advice()),
                        comparison.isEmpty() ? "" : "<h2>Against the baseline</h2>" + list(comparison),
                        plot(Outcome.Second::requests), plot(Outcome.Second::p99), plot(Outcome.Second::connected),
                        plot(Outcome.Second::errors), kinds(),
                        outcome.errors().isEmpty() ? "" : "<h2>Errors</h2>" + list(errors()));
    }

    private String plot(ToDoubleFunction<Outcome.Second> number) {
        var seconds = outcome.timeline();
        double most = Math.max(1e-9, seconds.stream().mapToDouble(number).max().orElse(0));
        int last = Math.max(1, seconds.isEmpty() ? 1 : seconds.getLast().at());
        var points = seconds.stream()
                .map(second -> String.format(Locale.ROOT, "%.1f,%.1f", 1.0 * WIDTH * second.at() / last,
                        HEIGHT - (HEIGHT - 20) * number.applyAsDouble(second) / most))
                .collect(Collectors.joining(" "));
        return String.format(Locale.ROOT,
                "<svg viewBox='0 0 %d %d' role='img'><title>at most %.1f</title><polyline fill='none' stroke='#8a5a00' "
                        + "stroke-width='1.5' points='%s'/><text x='4' y='14' font-size='12'>%.1f</text>"
                        + "<text x='4' y='%d' font-size='12'>0 s</text>"
                        + "<text x='%d' y='%d' font-size='12' text-anchor='end'>%d s</text></svg>",
                WIDTH, HEIGHT, most, points, most, HEIGHT - 4, WIDTH - 4, HEIGHT - 4, last);
    }

    private String kinds() {
        return outcome.kinds()
                .entrySet()
                .stream()
                .map(kind -> String.format(Locale.ROOT, "<tr><td>%s<td>%d<td>%.1f<td>%.1f<td>%.1f</tr>",
                        text(kind.getKey()), kind.getValue().count(), kind.getValue().p50(), kind.getValue().p95(),
                        kind.getValue().p99()))
                .collect(Collectors.joining());
    }

    private List<String> errors() {
        return outcome.errors().entrySet().stream().map(one -> one.getValue() + " × " + one.getKey()).toList();
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "<li>" + text(line)).collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain);
    }
}
