package org.arcanecodex.bench.doors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The windows of one rate, side by side. */
final class RelayTable {

    private final List<Contestant> contestants;
    private final int rate;
    private final Map<Contestant, List<Window>> windows = new EnumMap<>(Contestant.class);

    RelayTable(List<Contestant> contestants, int rate) {
        this.contestants = contestants;
        this.rate = rate;
    }

    void add(Contestant contestant, Window window) {
        windows.computeIfAbsent(contestant, first -> new ArrayList<>()).add(window);
    }

    void print() {
        say("%n%d actions/s, rooms of %d; medians, in brackets the least and the most of %d windows", rate,
                RelayLoad.ROOM, of(contestants.getFirst()).size());
        say("| server | CPU-ms per 1,000 delivered | ratio | p50 ms | p99 ms | errors | load generator's CPU-ms |");
        say("|---|---|---|---|---|---|---|");
        for (var contestant : contestants) {
            var mine = of(contestant);
            say("| %s | %s | %s | %s | %s | %d | %s |", contestant.words(), spread(mine, Window::cpuPerThousand),
                    Spread.of(ratios(contestant)), spread(mine, Window::p50), spread(mine, Window::p99),
                    mine.stream().mapToLong(Window::errors).max().orElse(0), spread(mine, Window::loadPerThousand));
        }
    }

    /** Each window against its neighbour. */
    private List<Double> ratios(Contestant contestant) {
        var base = of(contestants.getFirst());
        var mine = of(contestant);
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < mine.size(); i++) {
            ratios.add(mine.get(i).cpuPerThousand() / base.get(i).cpuPerThousand());
        }
        return ratios;
    }

    private List<Window> of(Contestant contestant) {
        return windows.getOrDefault(contestant, List.of());
    }

    private static Spread spread(List<Window> windows, ToDoubleFunction<Window> figure) {
        return Spread.of(windows.stream().mapToDouble(figure).boxed().toList());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
