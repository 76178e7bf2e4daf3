package org.arcanecodex.ops.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What held the servers back, by their own numbers, and what to change.
 *
 * @param cpu of the busiest server, 1 being all processors of its machine
 * @param machine of the busiest machine, whoever uses it
 * @param poolWaitMillis the mean wait for a connection
 * @param appendMillis the mean time of a durable row
 * @param gc the part of the time that went into collecting garbage
 * @param cacheHitRatio the part of the reads that a level knew the answer to, over all caches
 * @param residentMegabytes of the largest server
 * @param refused connections and requests that a limit turned away, from the first who came
 */
record Bottleneck(double cpu, double machine, double poolWaitMillis, double poolTimeouts, double appendMillis,
        double gc, double redisFailures, double queueBytes, double cacheHitRatio, double residentMegabytes,
        double refused) {

    /**
     * @param first when nobody had come
     * @param before when everybody was on the way
     * @param during some moments in between
     */
    static Bottleneck between(ServerNumbers.Moment first, ServerNumbers.Moment before,
            List<ServerNumbers.Moment> during, ServerNumbers.Moment after, double seconds) {
        double reads = grown("arcane_cache_reads_total", "", before, after);
        double misses = grown("arcane_cache_reads_total", "level=\"missed\"", before, after);
        return new Bottleneck(mean("process_cpu_usage", during), mean("system_cpu_usage", during),
                mean("hikaricp_connections_acquire_seconds", before, after) * 1_000,
                grown("hikaricp_connections_timeout_total", "", before, after),
                mean("arcane_append_seconds", before, after) * 1_000,
                grown("jvm_gc_pause_seconds_sum", "", before, after) / seconds,
                grown("arcane_redis_failures_total", "", before, after), most("arcane_frame_queue_bytes", during),
                reads == 0 ? 0 : 1 - misses / reads,
                most("process_resident_memory_bytes", during) / 1_000_000,
                refused(first, after));
    }

    private static double refused(ServerNumbers.Moment before, ServerNumbers.Moment after) {
        return grown("arcane_socket_refused_total", "why=\"connections", before, after)
                + grown("arcane_socket_handshakes_total", "outcome=\"too_", before, after)
                + grown("arcane_socket_handshakes_total", "outcome=\"full\"", before, after)
                + grown("arcane_http_crowded_total", "", before, after)
                + grown("arcane_rate_limited_total", "", before, after);
    }

    private static double most(String name, List<ServerNumbers.Moment> during) {
        return during.stream().mapToDouble(moment -> moment.most(name)).max().orElse(0);
    }

    private static double mean(String name, List<ServerNumbers.Moment> during) {
        return during.stream().mapToDouble(moment -> moment.most(name)).average().orElse(0);
    }

    private static double grown(String name, String with, ServerNumbers.Moment before, ServerNumbers.Moment after) {
        return Math.max(0, after.sum(name, with) - before.sum(name, with));
    }

    private static double mean(String name, ServerNumbers.Moment before, ServerNumbers.Moment after) {
        double count = grown(name + "_count", "", before, after);
        return count == 0 ? 0 : grown(name + "_sum", "", before, after) / count;
    }

    /** The narrowest first; says so if there is none. */
    List<String> advice() {
        var advice = new ArrayList<String>();
        if (refused > 0) {
            advice.add(said("Limits: %.0f connections and requests were turned away. arcane_socket_refused_total, "
                    + "arcane_socket_handshakes_total, arcane_http_crowded_total and arcane_rate_limited_total tell by "
                    + "which limit.", refused));
        }
        if (cpu > 0.85) {
            advice.add(said("CPU: the servers use %.0f %% of their processors. Add an instance on another machine.",
                    cpu * 100));
        }
        if (machine > 0.9 && cpu < 0.6) {
            advice.add(said(
                    "CPU: the machine is full (%.0f %%), but the servers use %.0f %% of it. Give the database, and "
                            + "whoever else is there, a machine of their own.",
                    machine * 100, cpu * 100));
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
