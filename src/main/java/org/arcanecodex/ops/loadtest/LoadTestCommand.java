package org.arcanecodex.ops.loadtest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.arcanecodex.platform.command.Command;

/** Plays at many tables against running servers and tells how they bore it. */
public final class LoadTestCommand implements Command {

    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Override
    public String name() {
        return "loadtest";
    }

    @Override
    public String purpose() {
        return "lets many tables play against running servers: how fast, how sound, what held them back";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        var plan = LoadPlan.of(arguments);
        var measures = new Measures();
        var outcome = play(plan, measures);
        tell(plan, outcome);
        return outcome.isSound() ? 0 : 1;
    }

    private static Outcome play(LoadPlan plan, Measures measures) throws InterruptedException {
        var over = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var wires = Executors.newVirtualThreadPerTaskExecutor();
                var http = client(wires)) {
            var numbers = new ServerNumbers(http, plan.management());
            var first = numbers.now();
            send(people, plan, measures, http, over);
            measures.settled();
            var before = numbers.now();
            var during = watch(plan, measures, numbers);
            over.set(true);
            measures.end();
            double seconds = measures.seconds();
            var after = numbers.now();
            people.shutdown();
            people.awaitTermination(20, TimeUnit.SECONDS);
            people.shutdownNow();
            http.shutdownNow();
            var servers = numbers.areKnown() ? Bottleneck.between(first, before, during, after, seconds) : null;
            return Outcome.of(plan, measures, seconds, servers);
        }
    }

    private static HttpClient client(ExecutorService wires) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(wires)
                .build();
    }

    /** One table after the other over the time of the ramp, so that not all knock at once. */
    private static void send(ExecutorService people, LoadPlan plan, Measures measures, HttpClient http,
            AtomicBoolean over) throws InterruptedException {
        var pause = plan.rampUp().dividedBy(plan.rooms());
        var servers = plan.servers().stream().map(server -> new Api(server, http, measures)).toList();
        for (int i = 0; i < plan.rooms(); i++) {
            for (var work : work(plan, servers.get(i % servers.size()), measures, over)) {
                people.submit(work);
            }
            Thread.sleep(pause);
        }
    }

    private static List<Callable<Void>> work(LoadPlan plan, Api api, Measures measures, AtomicBoolean over) {
        return switch (plan.kind()) {
            case MIXED -> List.of(new PlayingTable(api, plan, measures, over::get),
                    new Visitors(api, plan, false, over::get));
            case REALTIME -> List.of(new PlayingTable(api, plan, measures, over::get));
            case DATABASE -> List.of(new Visitors(api, plan, true, over::get));
            case HTTP -> List.of(new Visitors(api, plan, false, over::get));
        };
    }

    /** @return what the servers told meanwhile */
    private static List<ServerNumbers.Moment> watch(LoadPlan plan, Measures measures, ServerNumbers numbers)
            throws InterruptedException {
        var moments = new ArrayList<ServerNumbers.Moment>();
        long until = System.nanoTime() + plan.time().toNanos();
        long told = System.nanoTime();
        while (System.nanoTime() < until && measures.all().count() < plan.requests()) {
            Thread.sleep(LOOK_EVERY);
            if (System.nanoTime() - told > TELL_EVERY.toNanos()) {
                told = System.nanoTime();
                tell(Math.max(0, (until - told) / 1_000_000_000L), measures);
                moments.add(numbers.now());
            }
        }
        moments.add(numbers.now());
        return moments;
    }

    private static void tell(long secondsLeft, Measures measures) {
        say("%5d s left  %6d sockets  %8d requests  p50 %6.1f ms  p99 %6.1f ms  %d errors  %d broken", secondsLeft,
                measures.connected(), measures.all().count(), measures.all().millis(0.5),
                measures.all().millis(0.99), measures.errors().values().stream().mapToLong(Long::longValue).sum(),
                measures.violations().size());
    }

    private static void tell(LoadPlan plan, Outcome outcome) throws IOException {
        say("%n%d requests, %.1f a second; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", outcome.requests(),
                outcome.perSecond(), outcome.p50(), outcome.p95(), outcome.p99());
        say("%d frames; %d adventures ended; errors %s; invariants: %s", outcome.frames(), outcome.adventures(),
                outcome.errors(), outcome.isSound() ? "all held" : "BROKEN " + outcome.broken());
        outcome.kinds()
                .forEach((kind, times) -> say("  %-24s %8d   p50 %7.1f   p95 %7.1f   p99 %7.1f ms", kind,
                        times.count(), times.p50(), times.p95(), times.p99()));
        if (outcome.servers() != null) {
            say("servers: %s", outcome.servers());
        }
        outcome.advice().forEach(line -> say("%s", line));
        var baseline = plan.baseline();
        var comparison = baseline == null ? List.<String>of()
                : outcome.comparedWith(Api.JSON.readTree(Files.readString(baseline)));
        comparison.forEach(line -> say("%s", line));
        new Report(outcome, comparison).write(plan.report());
        say("Written: %s.json, %s.html", plan.report(), plan.report());
    }

    private static void say(String format, Object... what) {
        System.out.println(String.format(Locale.ROOT, format, what));
    }
}
