package org.arcanecodex.chaos;

import java.util.ArrayList;
import java.util.List;

import org.arcanecodex.testkit.InstanceProcess;

/** What an instance still holds when everybody has left: nothing of theirs, and hardly more threads than at first. */
final class Leftovers {

    private static final List<String> THEIRS = List.of("arcane_sockets", "arcane_sockets_admitted",
            "arcane_socket_sessions", "arcane_socket_connections", "arcane_requests_pending",
            "arcane_frame_queue_bytes", "arcane_native_pool_used_bytes", "hikaricp_connections_active",
            "hikaricp_connections_pending");
    private static final String THREADS = "jvm_threads_live_threads";
    /** Pools that fill on demand. */
    private static final double MORE_THREADS = 24;
    private static final int LOOKS = 150;

    private Leftovers() {}

    static double mostThreads(List<InstanceProcess> instances) {
        return instances.stream().mapToDouble(one -> one.metric(THREADS)).max().orElseThrow();
    }

    /** What stays behind after a while, in words. */
    static List<String> await(List<InstanceProcess> instances, double threadsAtFirst) throws InterruptedException {
        var all = new ArrayList<String>();
        for (var instance : instances) {
            var left = of(instance, threadsAtFirst);
            for (int look = 0; look < LOOKS && !left.isEmpty(); look++) {
                Thread.sleep(100);
                left = of(instance, threadsAtFirst);
            }
            left.forEach(what -> all.add(instance.name() + " still has " + what));
        }
        return all;
    }

    private static List<String> of(InstanceProcess instance, double threadsAtFirst) {
        var left = new ArrayList<String>();
        for (var metric : THEIRS) {
            if (instance.metric(metric) != 0) {
                left.add(metric + " " + instance.metric(metric));
            }
        }
        if (instance.metric(THREADS) > threadsAtFirst + MORE_THREADS) {
            left.add(THREADS + " " + instance.metric(THREADS) + ", at first " + threadsAtFirst);
        }
        return left;
    }
}
