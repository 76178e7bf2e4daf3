package org.arcanecodex.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.arcanecodex.chaos.Chaos.Plan;
import org.arcanecodex.testkit.BesideOthers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of fault once while six tables play on three instances; longer by {@link Chaos}. */
@BesideOthers
class ChaosIT {

    @Test
    void whateverBreaksNothingAcceptedIsLostOrDoubledAndEverybodySeesTheSameRoom(@TempDir Path folder)
            throws Exception {
        var outcome = new Chaos(Plan.of("--minutes", "0.6", "--seed", "4", "--every", "3000")).run(folder);
        System.out.println(outcome.table());

        assertThat(outcome.violations()).as(outcome.table()).isEmpty();
        assertThat(outcome.faults().keySet()).containsExactlyInAnyOrder(Faults.Kind.values());
        assertThat(outcome.told().answers.size()).isGreaterThan(100);
        assertThat(outcome.cuts()).isPositive();
    }
}
