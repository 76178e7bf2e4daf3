package org.arcanecodex.hero.purse;

import java.time.Instant;
import java.util.List;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.platform.page.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code purse} and {@code purse_ledger}. */
@Repository
class LedgerStore {

    /** Whence gold comes; its lines are negative. */
    static final long MINT = 0;
    /** Where gold ends. */
    static final long FURNACE = -1;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(long id, String cause, long delta, GoldUse kind, Instant at) {}

    /** What the books say in all. @param astray purses that differ from the sum of their lines */
    record Sums(long minted, long burned, long held, long astray) {}

    long gold(AccountId account) {
        return jdbc.sql("select gold from purse where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The same, and nobody else touches that purse until the transaction ends. */
    long hold(AccountId account) {
        return jdbc.sql("select gold from purse where account_id = ? for update")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The purse and its lines; the other half of each line stays with the mint or the furnace. */
    void forget(AccountId account) {
        jdbc.sql("delete from purse_ledger where account_id = ?").param(account.value()).update();
        jdbc.sql("delete from purse where account_id = ?").param(account.value()).update();
    }

    void add(AccountId account, long amount) {
        jdbc.sql(
                "insert into purse (account_id, gold) values (?, ?) on duplicate key update gold = gold + values(gold)")
                .params(account.value(), amount)
                .update();
    }

    /** False if there is not so much in it. */
    boolean take(AccountId account, long amount) {
        return jdbc.sql("update purse set gold = gold - ? where account_id = ? and gold >= ?")
                .params(amount, account.value(), amount)
                .update() == 1;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException if that has happened before
     */
    void write(String cause, long from, long to, long amount, GoldUse kind, Instant at) {
        jdbc.sql(
                "insert into purse_ledger (cause, account_id, delta, kind, at) values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)")
                .params(cause, from, -amount, kind.name(), at.toEpochMilli(), cause, to, amount, kind.name(),
                        at.toEpochMilli())
                .update();
    }

    List<Line> lines(AccountId account, Piece<Line> piece) {
        return jdbc.sql("select line_id, cause, delta, kind, at from purse_ledger where account_id = :account"
                + piece.sql())
                .param("account", account.value())
                .params(piece.parameters())
                .query((row, _) -> new Line(row.getLong(1), row.getString(2), row.getLong(3),
                        GoldUse.valueOf(row.getString(4)), Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    long count(AccountId account, Piece<Line> piece) {
        return jdbc.sql("select count(*) from purse_ledger where account_id = :account" + piece.filters())
                .param("account", account.value())
                .params(piece.filterParameters())
                .query(Long.class)
                .single();
    }

    /** Over all books: for the scheduled check, not for a request. */
    Sums sums() {
        return jdbc.sql("""
                        select coalesce(sum(case when account_id = 0 then -delta end), 0),
                               coalesce(sum(case when account_id = -1 then delta end), 0),
                               (select coalesce(sum(gold), 0) from purse),
                               (select count(*) from
                                 (select b.account_id from
                                   (select account_id, gold as amount from purse
                                    union all select account_id, -delta from purse_ledger where account_id > 0) b
                                   group by b.account_id having sum(b.amount) <> 0) astray)
                          from purse_ledger where account_id <= 0
                        """)
                .query((row, _) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
