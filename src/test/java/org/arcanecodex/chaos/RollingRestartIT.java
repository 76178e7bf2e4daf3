package org.arcanecodex.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.arcanecodex.testkit.BesideOthers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deploy that nobody notices. */
@BesideOthers
class RollingRestartIT {

    @Test
    void nothingIsRefusedOrSaidTwiceAndWhoIsAskedToMoveComesBackOnce(@TempDir Path folder) throws Exception {
        var outcome = RollingRestart.of(folder);
        System.out.println(outcome.table());

        assertThat(outcome.violations()).as(outcome.table()).isEmpty();
        assertThat(outcome.told().repeats).as("commands and calls that had to be repeated").isEmpty();
        assertThat(outcome.moves()).as("people who were asked to move").isPositive();
        assertThat(outcome.connections()).as("new connections, one for each that was asked for")
                .isEqualTo(outcome.moves());
    }
}
