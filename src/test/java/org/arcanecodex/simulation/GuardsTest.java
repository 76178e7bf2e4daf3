package org.arcanecodex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;

import org.arcanecodex.room.MemoryTables;
import org.arcanecodex.room.MemoryTables.Guard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that could not fail would prove nothing: without any one of its guards it does. */
class GuardsTest {

    private static final int SEEDS = 150;

    @ParameterizedTest
    @EnumSource
    void withoutAGuardAPromiseIsBroken(Guard guard) {
        var broken = EnumSet.noneOf(Promise.class);
        for (long seed = 1; seed <= SEEDS && broken.isEmpty(); seed++) {
            try {
                Simulation.run(seed, false, tables -> tables.doWithout(guard));
            } catch (AssertionError e) {
                assertThat(e.getCause()).isInstanceOf(Violation.class);
                broken.add(((Violation) e.getCause()).promise());
            }
        }
        assertThat(broken).containsAnyElementsOf(expected(guard));
    }

    private static Set<Promise> expected(Guard guard) {
        return switch (guard) {
            case UNIQUE_COMMAND -> Set.of(Promise.COMMANDS_ONCE);
            case PRIMARY_KEY -> Set.of(Promise.NUMBERS_WITHOUT_HOLES);
            case EPOCH -> Set.of(Promise.EPOCHS_RISE);
            case SNAPSHOT_ORDER -> Set.of(Promise.SNAPSHOTS_ARE_TRUE);
        };
    }
}
