package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the door beside other servers, in windows that take turns. Arguments: seconds of a window, how many windows,
 * and the contestants; the first of them is what the others are compared with.
 */
public final class Doors {

    private static final int PLAYERS = 1000;
    private static final int WARM_UP_RATE = 5000;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("doors.warmup", 15));

    private Doors() {}

    private record Running(MeasuredProcess server, LoadCrowd crowd, RelayLoad load) {}

    public static void main(String[] args) throws Exception {
        var time = Duration.ofSeconds(Integer.parseInt(args[0]));
        int windows = Integer.parseInt(args[1]);
        var contestants = new ArrayList<Contestant>();
        for (int i = 2; i < args.length; i++) {
            contestants.add(Contestant.valueOf(args[i]));
        }
        relay(contestants, time, windows);
        IdleMemory.measure(contestants);
    }

    private static void relay(List<Contestant> contestants, Duration time, int windows) throws Exception {
        var running = new EnumMap<Contestant, Running>(Contestant.class);
        try {
            for (var contestant : contestants) {
                running.put(contestant, begin(contestant));
            }
            for (int rate : List.of(2000, 5000, 8000)) {
                var table = new RelayTable(contestants, rate);
                for (int i = 0; i < windows; i++) {
                    for (var contestant : contestants) {
                        var one = running.get(contestant);
                        table.add(contestant, Window.measure(one.server(), one.load(), rate, time));
                    }
                }
                table.print();
            }
        } finally {
            for (Map.Entry<Contestant, Running> one : running.entrySet()) {
                one.getValue().crowd().close();
                one.getValue().server().close();
            }
        }
    }

    private static Running begin(Contestant contestant) throws IOException, InterruptedException {
        int port = MeasuredProcess.freePort();
        var server = contestant.start(port);
        var crowd = new LoadCrowd(port);
        var load = new RelayLoad(crowd, PLAYERS);
        load.play(WARM_UP_RATE, WARM_UP);
        if (load.errors() > 0) {
            throw new IllegalStateException(contestant + " has made errors while it warmed up: " + load.errors());
        }
        return new Running(server, crowd, load);
    }
}
