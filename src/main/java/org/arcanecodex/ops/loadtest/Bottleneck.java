package org.arcanecodex.ops.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What held the servers back, by their own numbers, and what to change.
 *
 * @param cpu of the servers, 1 being all processors of their machines
 * @param poolWaitMillis the mean wait for a connection
 * @param appendMillis the mean time of a durable row
 * @param gc the part of the time that went into collecting garbage
 */
record Bottleneck(double cpu, double poolWaitMillis, double poolTimeouts, double appendMillis, double gc,
        double redisFailures, double queueBytes, double residentMegabytes) {

    static Bottleneck between(ServerNumbers.Moment before, ServerNumbers.Moment during, ServerNumbers.Moment after,
            double seconds) {
        return new Bottleneck(during.most("process_cpu_usage"),
                mean("hikaricp_connections_acquire_seconds", before, after) * 1_000,
                grown("hikaricp_connections_timeout_total", before, after),
                mean("arcane_append_seconds", before, after) * 1_000,
                grown("jvm_gc_pause_seconds_sum", before, after) / seconds,
                grown("arcane_redis_failures_total", before, after), during.most("arcane_frame_queue_bytes"),
                during.most("process_resident_memory_bytes") / 1_000_000);
    }

    private static double grown(String name, ServerNumbers.Moment before, ServerNumbers.Moment after) {
        return Math.max(0, after.sum(name, "") - before.sum(name, ""));
    }

    private static double mean(String name, ServerNumbers.Moment before, ServerNumbers.Moment after) {
        double count = grown(name + "_count", before, after);
        return count == 0 ? 0 : grown(name + "_sum", before, after) / count;
    }

    /** The narrowest first; says so if there is none. */
    List<String> advice() {
        var advice = new ArrayList<String>();
        if (cpu > 0.85) {
            advice.add(said("CPU: the servers use %.0f %% of their processors. Add an instance on another machine.",
                    cpu * 100));
        }
        if (poolTimeouts > 0 || poolWaitMillis > 10) {
            advice.add(
                    said("Pool: commands wait %.1f ms for a connection (%.0f gave up). If the database is idle raise "
                            + "DB_POOL_SIZE; if it is not, it is the database.", poolWaitMillis, poolTimeouts));
        }
        if (appendMillis > 10) {
            advice.add(
                    said("Database: a durable row takes %.1f ms. Look at its disk and innodb_flush_log_at_trx_commit, "
                            + "and give it processors of its own.", appendMillis));
        }
        if (redisFailures > 0) {
            advice.add(said("Redis: %.0f failures. The game goes on, but look at its memory and the network.",
                    redisFailures));
        }
        if (gc > 0.05) {
            advice.add(said("GC: %.1f %% of the time. Raise -XX:MaxRAMPercentage or the memory limit.", gc * 100));
        }
        if (queueBytes > 1_000_000) {
            advice.add(said("Network: %.1f MB wait for clients that read slowly.", queueBytes / 1e6));
        }
        return advice.isEmpty() ? List.of("No bottleneck: the servers have room for more.") : advice;
    }

    private static String said(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
