package org.arcanecodex.bench.doors;

/** How long things took, in steps of about three percent. */
final class Latencies {

    private static final int STEPS = 32;
    private static final int BITS = 5;

    private final long[] counts = new long[STEPS * 64];
    private long count;

    void add(long nanos) {
        counts[index(Math.max(0, nanos))]++;
        count++;
    }

    long count() {
        return count;
    }

    double millis(double quantile) {
        long rank = (long) Math.ceil(quantile * count);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank && seen > 0) {
                return upperEnd(i) / 1e6;
            }
        }
        return 0;
    }

    private static int index(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int shift = 63 - Long.numberOfLeadingZeros(nanos) - BITS;
        return (shift + 1) * STEPS + (int) (nanos >>> shift) - STEPS;
    }

    private static double upperEnd(int index) {
        if (index < STEPS) {
            return index;
        }
        int shift = index / STEPS - 1;
        return ((long) (index % STEPS + STEPS + 1) << shift) - 1.0;
    }
}
