package org.arcanecodex.platform.database;

import java.util.Locale;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.arcanecodex.platform.trace.Tracing;
import org.jspecify.annotations.Nullable;

/** Each statement is a span of whatever asked it. */
final class TracedQueries extends StatementWatch {

    private static final Pattern VERB = Pattern.compile("\\s*(\\w+)");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update)\\s+(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final Tracing tracing;

    TracedQueries(DataSource source, Tracing tracing) {
        super(source);
        this.tracing = tracing;
    }

    @Override
    @Nullable
    Object around(String statement, Execution execution) throws Throwable {
        var span = tracing.ask(name(statement), "mysql").tag("db.query.text", statement);
        try {
            return execution.run();
        } catch (Exception e) {
            span.failed(e);
            throw e;
        } finally {
            span.end();
        }
    }

    /** As "insert room_event". */
    static String name(String statement) {
        var verb = VERB.matcher(statement);
        var table = TABLE.matcher(statement);
        return (verb.lookingAt() ? verb.group(1).toLowerCase(Locale.ROOT) : "statement")
                + (table.find() ? " " + table.group(1) : "");
    }
}
