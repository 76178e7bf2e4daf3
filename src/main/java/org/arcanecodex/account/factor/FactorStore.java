package org.arcanecodex.account.factor;

import java.time.Instant;
import java.util.Optional;

import org.arcanecodex.core.id.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code account_factor} and {@code account_recovery_code}. */
@Repository
class FactorStore {

    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(byte[] sealed, boolean isConfirmed) {}

    Optional<Row> find(AccountId account) {
        return jdbc.sql("select sealed, confirmed_at is not null from account_factor where account_id = ?")
                .param(account.value())
                .query((row, _) -> new Row(row.getBytes(1), row.getBoolean(2)))
                .optional();
    }

    /** Takes the place of one that was never confirmed. */
    void begin(AccountId account, byte[] sealed) {
        jdbc.sql("insert into account_factor (account_id, sealed, last_step) values (?, ?, 0)"
                + " on duplicate key update sealed = if(confirmed_at is null, values(sealed), sealed)")
                .params(account.value(), sealed)
                .update();
    }

    /** False if it was confirmed or begun anew in between. */
    boolean confirm(AccountId account, byte[] sealed, long step, Instant now) {
        return jdbc.sql("update account_factor set confirmed_at = ?, last_step = ? where account_id = ?"
                + " and confirmed_at is null and sealed = ?")
                .params(now.toEpochMilli(), step, account.value(), sealed)
                .update() == 1;
    }

    /** False if a code of that half minute, or of a later one, was used before. */
    boolean spend(AccountId account, long step) {
        return jdbc.sql("update account_factor set last_step = ? where account_id = ? and last_step < ?")
                .params(step, account.value(), step)
                .update() == 1;
    }

    void reseal(AccountId account, byte[] before, byte[] now) {
        jdbc.sql("update account_factor set sealed = ? where account_id = ? and sealed = ?")
                .params(now, account.value(), before)
                .update();
    }

    void addCode(AccountId account, String hash) {
        jdbc.sql("insert into account_recovery_code (account_id, code_hash) values (?, ?)")
                .params(account.value(), hash)
                .update();
    }

    /** False if there is no such code any more. */
    boolean useCode(AccountId account, String hash) {
        return jdbc.sql("delete from account_recovery_code where account_id = ? and code_hash = ?")
                .params(account.value(), hash)
                .update() == 1;
    }

    int codes(AccountId account) {
        return jdbc.sql("select count(*) from account_recovery_code where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete from account_recovery_code where account_id = ?").param(account.value()).update();
        jdbc.sql("delete from account_factor where account_id = ?").param(account.value()).update();
    }
}
