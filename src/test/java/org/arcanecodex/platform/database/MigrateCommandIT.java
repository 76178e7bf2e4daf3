package org.arcanecodex.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.arcanecodex.testkit.LogLevelAsBefore;
import org.arcanecodex.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tables are made before any instance starts, and a second time changes nothing. */
@ExtendWith(LogLevelAsBefore.class)
class MigrateCommandIT {

    private final String url = TestDatabase.fresh();

    @Test
    void theFirstTimeMakesTheTablesAndTheSecondChangesNothing() {
        assertThat(migrate()).containsPattern("jdbc:mysql://.*: [1-9]\\d* migrations done, now at version \\d+");
        assertThat(migrate()).contains(": 0 migrations done");
    }

    private String migrate() {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new MigrateCommand().run(List.of("--DATABASE_URL=" + url, "--DATABASE_USER=root",
                    "--DATABASE_PASSWORD="))).isZero();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
