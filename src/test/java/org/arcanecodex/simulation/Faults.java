package org.arcanecodex.simulation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** What goes wrong in one simulation, how often, and until when; each seed has a weather of its own. */
public final class Faults {

    /** What may happen to a call or to an instance. */
    public enum Kind {
        /** The instance ends at any call to the outside, or between two. */
        CRASH,
        /** It stands still for longer than its lease. */
        PAUSE,
        /** A question gets lost, and nothing was done. */
        LOST_QUESTION,
        /** An answer gets lost, and all was done. */
        LOST_ANSWER,
        /** Nobody waits any more when it is done. */
        LATE_STATEMENT,
        /** No statement gets through for a while. */
        DATABASE_AWAY,
        /** The leases are forgotten, or cannot be asked for. */
        LEASE_AWAY,
        /** Rings get lost, come twice, or late. */
        DEAF,
        /** Connections break, noticed by the server at once or late. */
        CUT,
        /** It is asked to stop: it lets its rooms go, sends everybody elsewhere, and ends. */
        DRAIN,
        /** A client says the same thing twice, there or elsewhere. */
        REPEATED,
        /** A client reads slowly. */
        SLOW_READER
    }

    private static final int PER_MILLE = 1_000;

    private final Random random;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final int callsThatWait;
    /** A slow evening: people take their time, and it is time that moves the story on. */
    private final boolean slow;
    /** People say something every so many moments. */
    private int silence;

    Faults(Random random) {
        this.random = random;
        for (var kind : Kind.values()) {
            if (random.nextInt(3) > 0) {
                kinds.add(kind);
            }
        }
        if (random.nextInt(12) == 0) {
            kinds.clear();
        }
        this.callsThatWait = 50 + random.nextInt(500);
        this.slow = random.nextInt(5) < 2;
        this.silence = !slow ? 1 : random.nextBoolean() ? 10 : 100;
    }

    /** From now on nothing goes wrong any more; until all have come back there is not much talk. */
    void end() {
        kinds.clear();
        silence = 6;
    }

    /** Everybody has something to say, whenever they may. */
    void everybodySpeaks() { silence = 1; }

    boolean none() { return kinds.isEmpty(); }

    Set<Kind> kinds() { return kinds; }

    /** Whether that happens now. */
    boolean strikes(Kind kind, int perMille) {
        return kinds.contains(kind) && random.nextInt(PER_MILLE) < perMille;
    }

    /** How long a call is under way, one way; none as a rule, so that most of a run is spent on what matters. */
    Duration underWay() {
        return random.nextInt(PER_MILLE) >= callsThatWait
                ? Duration.ZERO
                : micros(random.nextInt(10) == 0 ? 300_000 : 3_000);
    }

    Duration micros(int most) { return Duration.ofNanos(1_000L * (1 + random.nextInt(most))); }

    Duration millis(int least, int most) { return Duration.ofMillis(least + random.nextInt(most - least)); }

    /** How long all this goes on. */
    Duration storm() { return slow ? millis(40_000, 160_000) : millis(2_500, 8_000); }

    Duration untilTheNext() { return slow ? millis(1_000, 25_000) : millis(200, 3_000); }

    /** How long it takes a client to look at where it stands. */
    Duration thought() {
        return slow || none() ? millis(600, 2_000) : millis(40, 500);
    }

    /** Whether a person has something to say. */
    boolean speaks() { return random.nextInt(silence) == 0; }

    Random random() { return random; }
}
