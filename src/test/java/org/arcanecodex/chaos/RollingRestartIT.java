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
        assertThat(outcome.told().repeats).as("commands that had to be repeated")
                .allMatch(one -> one.startsWith("/api/"));
        assertThat(outcome.told().repeats).as("calls that were under way when a port closed: NGINX leaves a POST to its"
                + " sender, who has a key for that").hasSizeLessThanOrEqualTo(1);
        assertThat(outcome.moves()).as("people who were asked to move").isPositive();
        assertThat(outcome.connections()).as("new connections, one for each that was asked for")
                .isEqualTo(outcome.moves());
    }
}
