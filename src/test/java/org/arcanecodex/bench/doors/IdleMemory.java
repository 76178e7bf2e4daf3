package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What connections cost that say nothing: resident memory after a collection, in a fresh process. */
final class IdleMemory {

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int COLLECTIONS = 2;

    private IdleMemory() {}

    static void measure(List<Contestant> contestants) throws IOException, InterruptedException {
        var sizes = sizes();
        System.out.printf(Locale.ROOT, "%nResident kB after a collection, and per further idle connection%n");
        System.out.println("| server | connections | resident kB | kB per further connection |");
        System.out.println("|---|---|---|---|");
        for (var contestant : contestants) {
            measure(contestant, sizes);
        }
    }

    /** As many as the process may open, in the end. */
    private static List<Integer> sizes() throws IOException {
        var limit = java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/limits"))
                .stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceAll("\\D+", " ").trim().split(" ")[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(1024);
        return List.of(1000, 5000, Math.min(20_000, limit - 500));
    }

    private static void measure(Contestant contestant, List<Integer> sizes) throws IOException, InterruptedException {
        int port = MeasuredProcess.freePort();
        try (var server = contestant.start(port); var crowd = new LoadCrowd(port)) {
            long residentBefore = 0;
            int before = 0;
            for (int size : sizes) {
                var tally = new RelayTally();
                crowd.growTo(size, index -> new RelayPlayer(index / RelayLoad.ROOM, index % RelayLoad.ROOM + 1, tally));
                for (int i = 0; i < COLLECTIONS; i++) {
                    crowd.serve(PAUSE);
                    server.collectGarbage();
                }
                long resident = server.residentKilobytes();
                System.out.printf(Locale.ROOT, "| %s | %,d | %,d | %s |%n", contestant.words(), size, resident,
                        before == 0 ? "" : "%.1f".formatted((double) (resident - residentBefore) / (size - before)));
                residentBefore = resident;
                before = size;
            }
        }
    }
}
