package org.arcanecodex.adventure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

import org.arcanecodex.adventure.RandomEvening.Tried;

/** Many evenings, each from a seed. A program: {@code [how many] [first seed]}; ends with 1 if one of them fails. */
final class RandomEvenings {

    private static final int MOST_SHOWN = 20;

    /** @param failures the seeds that fail, with the reason */
    record Round(Tried tried, List<String> failures) {}

    private RandomEvenings() {}

    static void main(String[] arguments) {
        int evenings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        long begin = System.nanoTime();
        var round = play(first, evenings);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var tried = round.tried();
        System.out.printf(Locale.ROOT,
                "%,d evenings from seed %d in %d s: %,d commands accepted, %,d refused, %d kinds of command, %d ends, %d failed%n",
                evenings, first, took.toSeconds(), tried.accepted(), tried.refused(), tried.kinds().size(),
                tried.ends().size(), round.failures().size());
        round.failures().stream().limit(MOST_SHOWN).forEach(System.out::println);
        System.exit(round.failures().isEmpty() ? 0 : 1);
    }

    static Round play(long first, int evenings) {
        var failures = new ConcurrentSkipListMap<Long, String>();
        var tried = new AtomicReference<>(Tried.nothing());
        LongStream.range(first, first + evenings).parallel().forEach(seed -> {
            try {
                tried.accumulateAndGet(RandomEvening.of(seed), Tried::and);
            } catch (AssertionError | RuntimeException e) {
                failures.put(seed, "seed " + seed + ": " + e);
            }
        });
        return new Round(tried.get(), List.copyOf(failures.values()));
    }
}
