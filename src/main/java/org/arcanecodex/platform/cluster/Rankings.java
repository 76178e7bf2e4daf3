package org.arcanecodex.platform.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Copies of rankings that instances share: the highest score first, of equal ones the smaller number. A copy may be gone
 * at any moment; whoever gets no answer asks where the truth is.
 *
 * <p>For any thread. Nothing throws for a broken connection, and no call waits longer than a few hundred milliseconds
 * for each thing that it asks.
 */
public interface Rankings {

    /** Somebody's or something's score. */
    record Placed(long id, long score) {}

    /**
     * A piece of a ranking.
     *
     * @param first the rank of the first in it, from 1
     * @param of how many the whole ranking has
     */
    record Piece(long first, List<Placed> placed, long of) {
        public Piece {
            placed = List.copyOf(placed);
        }
    }

    /** Where a ranking is copied from. */
    @FunctionalInterface
    interface Source {

        /** Some of those who have not been told yet, each once; none at the end. */
        List<Placed> next();
    }

    default Optional<Piece> top(String ranking, int limit) { return from(ranking, 0, limit); }

    /** @param before how many come before the first */
    Optional<Piece> from(String ranking, long before, int limit);

    /** Those who come after that one, whether or not it is there itself, or still there. */
    Optional<Piece> after(String ranking, Placed last, int limit);

    /** That one and up to so many on both sides. Empty also if it is not in the copy. */
    Optional<Piece> around(String ranking, long id, int reach);

    /** Adds somebody or betters their score, if there is a copy; a lower score changes nothing. */
    void better(String ranking, Placed placed);

    void remove(String ranking, long id);

    /** Empty if nobody can say. */
    Optional<Boolean> has(String ranking);

    /**
     * Replaces the copy. What is bettered or removed meanwhile is not lost. Of several who try at once, the last to begin
     * succeeds.
     *
     * @param keptFor how long the copy is good if it is not replaced by another
     * @return how many it has; empty if it came to nothing
     */
    Optional<Long> replace(String ranking, Duration keptFor, Source source);
}
