package org.arcanecodex.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.arcanecodex.core.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code account_session} and {@code account_refresh}. */
@Repository
class SessionStore {

    /** What ids of sessions look like; the database compares them with nothing else. */
    static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A refresh token's row with its session's. */
    record Row(String hash, String sessionId, AccountId account, Instant expiresAt, Instant sessionEndsAt,
            boolean hasEnded, boolean hasFactor, @Nullable Instant replacedAt, byte @Nullable [] salt) {}

    /**
     * A log-in as its owner sees it.
     *
     * @param device what the browser said of itself
     */
    record Open(String id, Instant createdAt, @Nullable Instant usedAt, @Nullable String device) {}

    /** False if all log-ins of the account have been ended since it was shown who they are. */
    boolean openSession(String sessionId, Account account, SessionOrigin from, Instant now, Instant endsAt) {
        return jdbc.sql(
                "insert into account_session (session_id, account_id, created_at, ends_at, device, used_at, has_factor)"
                        + " select ?, account_id, ?, ?, ?, ?, ? from account where account_id = ? and session_epoch = ?")
                .params(sessionId, now.toEpochMilli(), endsAt.toEpochMilli())
                .param(from.device())
                .params(now.toEpochMilli(), from.hasFactor(), account.id().value(), account.sessionEpoch())
                .update() == 1;
    }

    void used(String sessionId, Instant now) {
        jdbc.sql("update account_session set used_at = ? where session_id = ?")
                .params(now.toEpochMilli(), sessionId)
                .update();
    }

    /** Those that somebody could go on with, the last used first. */
    List<Open> openOf(AccountId account, Instant now) {
        return jdbc.sql("select session_id, created_at, used_at, device from account_session s where account_id = ?"
                + " and ended_at is null and ends_at > ? and exists (select 1 from account_refresh r"
                + " where r.session_id = s.session_id and r.replaced_at is null and r.expires_at > ?)"
                + " order by coalesce(used_at, created_at) desc")
                .params(account.value(), now.toEpochMilli(), now.toEpochMilli())
                .query((row, _) -> new Open(row.getString(1), Instant.ofEpochMilli(row.getLong(2)),
                        instant(row, "used_at"), row.getString(4)))
                .list();
    }

    /** Their ids; waits for whoever is just opening one, and who has not begun to will not. */
    List<String> lockAllOf(AccountId account) {
        jdbc.sql("update account set session_epoch = session_epoch + 1 where account_id = ?")
                .param(account.value())
                .update();
        return jdbc.sql("select session_id from account_session where account_id = ? and ended_at is null for update")
                .param(account.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean belongs(String sessionId, AccountId account) {
        return jdbc.sql("select 1 from account_session where session_id = ? and account_id = ? and ended_at is null")
                .params(sessionId, account.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void addToken(String hash, String sessionId, Instant now, Instant expiresAt) {
        jdbc.sql("insert into account_refresh (token_hash, session_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(hash, sessionId, now.toEpochMilli(), expiresAt.toEpochMilli())
                .update();
    }

    Optional<Row> find(String hash) {
        return jdbc.sql("select r.token_hash, r.session_id, s.account_id, r.expires_at, s.ends_at, s.ended_at,"
                + " s.has_factor, r.replaced_at, r.salt from account_refresh r join account_session s"
                + " on s.session_id = r.session_id where r.token_hash = ?")
                .param(hash)
                .query((row, _) -> row(row))
                .optional();
    }

    /** False if somebody else was first; waits for them to be done. */
    boolean replace(String hash, Instant now, byte[] salt) {
        return jdbc.sql("update account_refresh set replaced_at = ?, salt = ? where token_hash = ?"
                + " and replaced_at is null")
                .params(now.toEpochMilli(), salt, hash)
                .update() == 1;
    }

    /** False if it had ended before. */
    boolean end(String sessionId, Instant now, SessionEnd why) {
        return jdbc.sql("update account_session set ended_at = ?, ended_why = ? where session_id = ?"
                + " and ended_at is null")
                .params(now.toEpochMilli(), why.name(), sessionId)
                .update() == 1;
    }

    List<String> endedSince(Instant then) {
        return jdbc.sql("select session_id from account_session where ended_at >= ?")
                .param(then.toEpochMilli())
                .query((row, _) -> row.getString(1))
                .list();
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete r from account_refresh r join account_session s on s.session_id = r.session_id"
                + " where s.account_id = ?").param(account.value()).update();
        jdbc.sql("delete from account_session where account_id = ?").param(account.value()).update();
    }

    /** Some tokens that nobody can use any more, or that were replaced so long ago that it tells nothing. */
    int deleteOldTokens(Instant now, Instant replacedBefore, int limit) {
        return jdbc.sql("delete from account_refresh where expires_at < ? limit ?")
                .params(now.toEpochMilli(), limit)
                .update()
                + jdbc.sql("delete from account_refresh where replaced_at < ? limit ?")
                        .params(replacedBefore.toEpochMilli(), limit)
                        .update();
    }

    /** Some sessions that ended long enough ago, with their tokens. */
    int deleteOldSessions(Instant endedBefore, int limit) {
        var old = jdbc.sql("select session_id from account_session where ends_at < ? or ended_at < ? limit ?")
                .params(endedBefore.toEpochMilli(), endedBefore.toEpochMilli(), limit)
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("delete from account_refresh where session_id in (:old)").param("old", old).update();
            jdbc.sql("delete from account_session where session_id in (:old)").param("old", old).update();
        }
        return old.size();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Row row(ResultSet row) throws SQLException {
        long endedAt = row.getLong("ended_at");
        boolean hasEnded = !row.wasNull() && endedAt > 0;
        return new Row(row.getString("token_hash"), row.getString("session_id"),
                new AccountId(row.getLong("account_id")), Instant.ofEpochMilli(row.getLong("expires_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")), hasEnded,
                row.getBoolean("has_factor"), instant(row, "replaced_at"), row.getBytes("salt"));
    }
}
