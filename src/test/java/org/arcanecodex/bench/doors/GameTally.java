package org.arcanecodex.bench.doors;

import java.util.Map;
import java.util.TreeMap;

/** What all players of the game have heard. */
final class GameTally {

    long delivered;
    long commands;
    long evenings;
    /** Refusals that are part of playing: somebody else was faster. */
    long late;
    final Map<String, Long> errors = new TreeMap<>();
    Latencies answers = new Latencies();

    void error(String what) {
        errors.merge(what, 1L, Long::sum);
    }
}
