package org.arcanecodex.account;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_link}. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Purpose {
        CONFIRM, RECOVER
    }

    /** @param address where it was sent */
    record Link(String hash, AccountId account, String address) {}

    void insert(Link link, Purpose purpose, Instant now, Instant expires) {
        jdbc.sql("insert into account_link (token_hash, account_id, purpose, address, created_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?)")
                .params(link.hash(), link.account().value(), purpose.name(), link.address(), now.toEpochMilli(),
                        expires.toEpochMilli())
                .update();
    }

    Optional<Link> find(String hash, Purpose purpose, Instant now) {
        return jdbc.sql("select token_hash, account_id, address from account_link where token_hash = ? and purpose = ?"
                + " and expires_at > ?")
                .params(hash, purpose.name(), now.toEpochMilli())
                .query((row, _) -> new Link(row.getString(1), new AccountId(row.getLong(2)), row.getString(3)))
                .optional();
    }

    /** Whether one was made since then, so that nobody's box is filled. */
    boolean isFresh(AccountId account, Purpose purpose, Instant since) {
        return jdbc.sql("select 1 from account_link where account_id = ? and purpose = ? and created_at > ? limit 1")
                .params(account.value(), purpose.name(), since.toEpochMilli())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False if it was used in between; waits for whoever is just using it. */
    boolean use(Link link) {
        return jdbc.sql("delete from account_link where token_hash = ?").param(link.hash()).update() == 1;
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete from account_link where account_id = ?").param(account.value()).update();
    }

    int deleteExpired(Instant now, int limit) {
        return jdbc.sql("delete from account_link where expires_at < ? limit ?")
                .params(now.toEpochMilli(), limit)
                .update();
    }
}
