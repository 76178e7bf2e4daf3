package org.arcanecodex.adventure.content.trial;

import java.time.Duration;
import java.util.List;

import org.arcanecodex.core.adventure.Score;
import org.arcanecodex.core.adventure.Secrets.Past;

/**
 * A game that came to an ending.
 *
 * @param claimed whether what the ending says of itself was so
 * @param tally of its dice and lies
 * @param past every choice of every seat
 */
record Played(Table table, Score score, boolean claimed, int trust, Tally tally, Duration length, List<Past> past)
        implements
            Game.Result {

    String ending() {
        return score.ending();
    }
}
