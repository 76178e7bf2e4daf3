package org.arcanecodex.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says which database cannot be used at the start, and why. Never a password. */
class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int NO_RIGHT_TO_DATABASE = 1044;

    private final Environment environment;

    DatabaseAwayAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        if (cause.getErrorCode() == UNKNOWN_DATABASE) {
            return analysis("There is no database at " + url(), "Create it, or set DATABASE_URL.", cause);
        }
        if (state.startsWith("28") || cause.getErrorCode() == NO_RIGHT_TO_DATABASE) {
            return analysis("The database at " + url() + " refuses the user '" + user() + "'",
                    "Check DATABASE_USER and DATABASE_PASSWORD.", cause);
        }
        return state.startsWith("08") || cause instanceof SQLTransientConnectionException
                ? analysis("The database at " + url() + " does not answer", "Start it, or set DATABASE_URL.", cause)
                : null;
    }

    private static FailureAnalysis analysis(String what, String action, SQLException cause) {
        return new FailureAnalysis(what + ".", action, cause);
    }

    private String url() {
        return new DatabaseAddress(environment).shown();
    }

    private String user() {
        return environment.getProperty("spring.datasource.username", "");
    }
}
