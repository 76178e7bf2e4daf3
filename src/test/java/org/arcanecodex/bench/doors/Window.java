package org.arcanecodex.bench.doors;

import java.io.IOException;
import java.time.Duration;

/** One server under one load for a few seconds. */
record Window(long delivered, double serverMillis, double loadMillis, double p50, double p99, long errors) {

    private static final Duration RUN_UP = Duration.ofSeconds(1);

    static Window measure(MeasuredProcess server, RelayLoad load, int actionsPerSecond, Duration time)
            throws IOException {
        load.play(actionsPerSecond, RUN_UP);
        double server0 = server.cpuMillis();
        double self0 = MeasuredProcess.cpuMillis(ProcessHandle.current().pid());
        var heard = load.play(actionsPerSecond, time);
        double used = server.cpuMillis() - server0;
        double self = MeasuredProcess.cpuMillis(ProcessHandle.current().pid()) - self0;
        return new Window(heard.delivered(), used, self, heard.latencies().millis(0.5), heard.latencies().millis(0.99),
                load.errors());
    }

    double cpuPerThousand() {
        return serverMillis / delivered * 1000;
    }

    double loadPerThousand() {
        return loadMillis / delivered * 1000;
    }
}
