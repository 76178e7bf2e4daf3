package org.arcanecodex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

import org.arcanecodex.room.MemoryTables.Guard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that cannot fail proves nothing: without any one of the database's guards a promise is broken. */
class GuardsTest {

    private static final int SEEDS = 400;

    @ParameterizedTest
    @EnumSource
    void withoutAGuardItsPromiseIsBroken(Guard guard) {
        var promise = switch (guard) {
            case UNIQUE_COMMAND -> Promise.COMMANDS_ONCE;
            case PRIMARY_KEY -> Promise.NUMBERS_WITHOUT_HOLES;
            case EPOCH -> Promise.EPOCHS_RISE;
            case SNAPSHOT_ORDER -> Promise.SNAPSHOTS_ARE_TRUE;
        };
        assertThat(LongStream.rangeClosed(1, SEEDS).parallel().anyMatch(seed -> breaks(promise, seed, guard)))
                .as("%s without %s", promise, guard)
                .isTrue();
    }

    private static boolean breaks(Promise promise, long seed, Guard guard) {
        try {
            Simulation.run(seed, false, tables -> tables.doWithout(guard));
            return false;
        } catch (AssertionError e) {
            return e.getCause() instanceof Violation violation && violation.promise() == promise;
        }
    }
}
