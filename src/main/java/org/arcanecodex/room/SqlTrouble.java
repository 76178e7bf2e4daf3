package org.arcanecodex.room;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** The four ways in which a statement fails, told apart by number and never by message. */
enum SqlTrouble {
    /** A unique key was there already. */
    DUPLICATE,
    /** A deadlock or a lock that was held too long; nothing was done. */
    CROWDED,
    /** The statement itself is wrong; nothing was done. */
    FAULT,
    /** No connection, or it broke, or it took too long: anything may have happened. */
    AWAY;

    private static final int DUPLICATE_ENTRY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int CHANGED_SINCE_READ = 1020;

    static SqlTrouble of(Throwable failure) {
        var sql = sqlCause(failure);
        if (sql == null) {
            return FAULT;
        }
        return switch (sql.getErrorCode()) {
            case DUPLICATE_ENTRY -> DUPLICATE;
            case LOCK_WAIT_TIMEOUT, DEADLOCK, CHANGED_SINCE_READ -> CROWDED;
            default -> isFault(sql.getSQLState()) ? FAULT : AWAY;
        };
    }

    /** Data that does not fit (22), constraints (23), syntax and missing tables (42). */
    private static boolean isFault(@Nullable String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
