package org.arcanecodex.account;

import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_guard}. */
@Repository
class GuardStore {

    private final JdbcClient jdbc;

    GuardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(int failures, Instant until) {}

    /** Holds the row until the transaction ends, so that tries at once are counted one after the other. */
    Row lock(String key, Instant now, Duration memory) {
        jdbc.sql("insert into account_guard (guard_key, failures, until_at, touched_at) values (?, 0, 0, ?)"
                + " on duplicate key update failures = if(touched_at < ?, 0, failures)")
                .params(key, now.toEpochMilli(), now.minus(memory).toEpochMilli())
                .update();
        return jdbc.sql("select failures, until_at from account_guard where guard_key = ? for update")
                .param(key)
                .query((row, _) -> new Row(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))))
                .single();
    }

    void failed(String key, int failures, Instant until, Instant now) {
        jdbc.sql("update account_guard set failures = ?, until_at = ?, touched_at = ? where guard_key = ?")
                .params(failures, until.toEpochMilli(), now.toEpochMilli(), key)
                .update();
    }

    void clear(String key) {
        jdbc.sql("delete from account_guard where guard_key = ?").param(key).update();
    }

    int deleteTouchedBefore(Instant then, int limit) {
        return jdbc.sql("delete from account_guard where touched_at < ? limit ?")
                .params(then.toEpochMilli(), limit)
                .update();
    }
}
