package org.arcanecodex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Evenings with everything that can go wrong, each from a seed and the same again from the same seed. More of them, from
 * another one on, or one aloud: {@code -Dsimulation.seeds=}, {@code -Dsimulation.first=}, {@code -Dsimulation.aloud=true}.
 */
class SimulationTest {

    private static final long SEEDS = Long.getLong("simulation.seeds", 400);
    private static final long FIRST = Long.getLong("simulation.first", 1);
    private static final boolean ALOUD = Boolean.getBoolean("simulation.aloud");
    private static FaultLog log;

    @BeforeAll
    static void read() { log = FaultLog.read(); }

    @AfterAll
    static void close() { log.close(); }

    @Test
    void everyPromiseIsKeptWhateverGoesWrong() {
        var broken = LongStream.range(FIRST, FIRST + SEEDS)
                .parallel()
                .mapToObj(seed -> broken(seed, one -> Simulation.run(one, ALOUD, tables -> {})))
                .flatMap(Optional::stream)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void fiftyPeopleRunForFourSeats() {
        assertThat(LongStream.rangeClosed(1, 8)
                .mapToObj(seed -> broken(seed, Simulation::crowded))
                .flatMap(Optional::stream)).isEmpty();
    }

    @Test
    void theSameSeedIsTheSameEvening() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(Simulation.run(seed)).isEqualTo(Simulation.run(seed));
        }
    }

    @Test
    void anotherSeedIsAnotherEvening() {
        assertThat(LongStream.rangeClosed(1, 10).map(seed -> Simulation.run(seed).trace()).distinct()).hasSize(10);
    }

    private static Optional<String> broken(long seed, LongFunction<Simulation.Outcome> evening) {
        try {
            evening.apply(seed);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of("Seed " + seed + ": " + e.getMessage());
        }
    }
}
