package org.arcanecodex.ops.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database: whether it answers, is one that we know, has our tables, and what its clock says. */
final class DatabaseCheck {

    private static final String CLOCK = "select cast(unix_timestamp(now(3)) * 1000 as signed)";

    private final DataSource database;
    private final Flyway flyway;
    private final Duration clockOffset;

    DatabaseCheck(DataSource database, Flyway flyway, Duration clockOffset) {
        this.database = database;
        this.flyway = flyway;
        this.clockOffset = clockOffset;
    }

    List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try (var connection = database.getConnection()) {
            findings.add(product(connection));
            findings.add(clock(connection));
            findings.add(migrations());
        } catch (SQLException e) {
            findings.add(Finding.noGo("database", "does not let us in: " + e.getMessage()));
        }
        return findings;
    }

    private static Finding product(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseProductVersion();
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        long micros = (System.nanoTime() - start) / 1_000;
        return known(version) ? Finding.go("database", version + " answers in " + micros + " µs")
                : Finding.noGo("database", version + " is older than MySQL 8.4 and MariaDB 10.11");
    }

    /** MariaDB says so in its version; what does not is MySQL. */
    static boolean known(String version) {
        var numbers = Arrays.stream(version.replaceFirst("^5\\.5\\.5-", "").split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .mapToInt(Integer::parseInt)
                .toArray();
        if (numbers.length < 2) {
            return false;
        }
        boolean maria = version.contains("MariaDB") || numbers[0] >= 10;
        int least = maria ? 1011 : 804;
        return numbers[0] * 100 + numbers[1] >= least;
    }

    private Finding clock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(CLOCK)) {
            row.next();
            long offset = row.getLong(1) - System.currentTimeMillis();
            var said = "differs from the database's by " + offset + " ms";
            return Math.abs(offset) <= clockOffset.toMillis() ? Finding.go("clock", said)
                    : Finding.noGo("clock", said + "; more than " + clockOffset.toMillis()
                            + " ms makes log-ins expire at the wrong time: set it by NTP");
        }
    }

    private Finding migrations() {
        try {
            var info = flyway.info();
            var newer = Arrays.stream(info.all()).filter(DatabaseCheck::isOfANewerRelease).count();
            if (newer > 0) {
                return Finding.noGo("migrations", newer + " are of a newer release than this one");
            }
            var wrong = flyway.validateWithResult();
            int pending = info.pending().length;
            if (pending == 0 && !wrong.validationSuccessful) {
                return Finding.noGo("migrations", wrong.getAllErrorMessages());
            }
            return pending == 0 ? Finding.go("migrations", "all are done")
                    : Finding.look("migrations", pending + " are to be done; the first start does them, or `migrate`");
        } catch (FlywayException e) {
            return Finding.noGo("migrations", String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown"));
        }
    }

    private static boolean isOfANewerRelease(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
