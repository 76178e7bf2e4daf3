package org.arcanecodex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Evenings with everything that can go wrong. Longer, from another seed, or one of them aloud: {@code -Dsimulation.seeds=},
 * {@code -Dsimulation.first=}, {@code -Dsimulation.aloud=true}.
 */
class SimulationTest {

    private static final long SEEDS = Long.getLong("simulation.seeds", 300);
    private static final long FIRST = Long.getLong("simulation.first", 1);

    @Test
    void everyPromiseIsKeptWhateverGoesWrong() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            play(seed);
        }
    }

    private static Simulation.Outcome play(long seed) {
        try {
            return Simulation.run(seed, Boolean.getBoolean("simulation.aloud"), tables -> {});
        } catch (AssertionError e) {
            throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
        }
    }

    @Test
    void theSameSeedIsTheSameEvening() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(play(seed)).isEqualTo(play(seed));
        }
    }
}
