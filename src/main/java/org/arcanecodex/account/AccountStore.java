package org.arcanecodex.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.text.ReadableName;
import org.arcanecodex.platform.text.Skeleton;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code account}. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Account insertGuest(ReadableName name, Instant now) {
        return insert(Account.Kind.GUEST, name, null, now);
    }

    /** @throws DuplicateKeyException if another player's name looks like it */
    Account insertPlayer(ReadableName name, Instant now) {
        return insert(Account.Kind.PLAYER, name, Skeleton.of(name).value(), now);
    }

    private Account insert(Account.Kind kind, ReadableName name, @Nullable String skeleton, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into account (kind, display_name, name_skeleton, created_at, seen_at) values (?, ?, ?, ?, ?)")
                .params(kind.name(), name.value())
                .param(skeleton)
                .params(now.toEpochMilli(), now.toEpochMilli())
                .update(key);
        var id = new AccountId(Objects.requireNonNull(key.getKey()).longValue());
        return new Account(id, kind, Role.PLAYER, name.value(), Instant.ofEpochMilli(now.toEpochMilli()), null, 0);
    }

    /** Whether a player has that name, or one that can be taken for it. */
    boolean isTaken(ReadableName name) {
        return jdbc.sql("select 1 from account where name_skeleton = ?")
                .param(Skeleton.of(name).value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * A guest becomes a player. False if they have become one in between, or are no more.
     *
     * @throws DuplicateKeyException if another player's name looks like it
     */
    boolean claim(AccountId guest, ReadableName name) {
        return jdbc.sql("update account set kind = 'PLAYER', display_name = ?, name_skeleton = ?"
                + " where account_id = ? and kind = 'GUEST'")
                .params(name.value(), Skeleton.of(name).value(), guest.value())
                .update() == 1;
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select * from account where account_id = ?")
                .param(id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** Holds everybody else off this account until the transaction ends. False if there is no such account. */
    boolean lock(AccountId id) {
        return jdbc.sql("select account_id from account where account_id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<AccountId> findPlayer(ReadableName name) {
        return jdbc.sql("select account_id from account where name_skeleton = ?")
                .param(Skeleton.of(name).value())
                .query((row, _) -> new AccountId(row.getLong(1)))
                .optional();
    }

    /** False if there is no such player. */
    boolean setRole(AccountId id, Role role) {
        return jdbc.sql("update account set role = ? where account_id = ? and kind = 'PLAYER'")
                .params(role.name(), id.value())
                .update() == 1;
    }

    void deletesAt(AccountId id, Instant then) {
        jdbc.sql("update account set deletes_at = ? where account_id = ?")
                .params(then.toEpochMilli(), id.value())
                .update();
    }

    void keep(AccountId id) {
        jdbc.sql("update account set deletes_at = null where account_id = ?").param(id.value()).update();
    }

    /** Some of those who asked to be deleted by now. */
    List<AccountId> dueToDelete(Instant now, int limit) {
        return jdbc.sql("select account_id from account where deletes_at <= ? order by deletes_at limit ?")
                .params(now.toEpochMilli(), limit)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** False if they thought better of it in between. */
    boolean deleteIfDue(AccountId id, Instant now) {
        return jdbc.sql("delete from account where account_id = ? and deletes_at <= ?")
                .params(id.value(), now.toEpochMilli())
                .update() == 1;
    }

    boolean delete(AccountId id) {
        return jdbc.sql("delete from account where account_id = ?").param(id.value()).update() == 1;
    }

    /** What is left of an account. */
    void bury(AccountId id, Instant now) {
        jdbc.sql("insert ignore into account_tombstone (account_id, forgotten_at) values (?, ?)")
                .params(id.value(), now.toEpochMilli())
                .update();
    }

    void seen(AccountId id, Instant now) {
        jdbc.sql("update account set seen_at = ? where account_id = ?").params(now.toEpochMilli(), id.value()).update();
    }

    /** The names of those that exist. */
    Map<AccountId, String> names(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of()
                : jdbc.sql("select account_id, display_name from account where account_id in (:ids)")
                        .param("ids", ids.stream().map(AccountId::value).toList())
                        .query((row, _) -> Map.entry(new AccountId(row.getLong(1)), row.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Some guests who have not been seen since then, the longest absent first. */
    List<AccountId> guestsNotSeenSince(Instant then, int limit) {
        return jdbc.sql("select account_id from account where kind = 'GUEST' and seen_at < ? order by seen_at limit ?")
                .params(then.toEpochMilli(), limit)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list();
    }

    /** False if they have come back in between. */
    boolean deleteIfNotSeenSince(AccountId id, Instant then) {
        return jdbc.sql("delete from account where account_id = ? and seen_at < ?")
                .params(id.value(), then.toEpochMilli())
                .update() == 1;
    }

    private static Account account(ResultSet row) throws SQLException {
        long deletesAt = row.getLong("deletes_at");
        var deletes = row.wasNull() ? null : Instant.ofEpochMilli(deletesAt);
        return new Account(new AccountId(row.getLong("account_id")), Account.Kind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("role")), row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("created_at")), deletes, row.getInt("session_epoch"));
    }
}
