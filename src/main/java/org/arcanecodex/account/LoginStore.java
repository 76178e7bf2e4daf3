package org.arcanecodex.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.arcanecodex.account.password.PasswordHash;
import org.arcanecodex.core.id.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code account_login} and {@code account_address}. */
@Repository
class LoginStore {

    private final JdbcClient jdbc;

    LoginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = "select l.*, a.session_epoch from account_login l"
            + " join account a on a.account_id = l.account_id where ";

    /**
     * What an account comes in with.
     *
     * @param sessionEpoch of the account in the same moment
     */
    record Login(AccountId account, EmailAddress email, boolean isConfirmed, PasswordHash password,
            int sessionEpoch) {}

    /** The salt of an address, if anybody has named it before. */
    Optional<byte[]> salt(EmailAddress email) {
        return jdbc.sql("select salt from account_address where address = ?")
                .param(email.key())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** The same salt for whoever names that address, also at once. */
    byte[] saltOrElse(EmailAddress email, byte[] fresh) {
        jdbc.sql("insert ignore into account_address (address, salt) values (?, ?)")
                .params(email.key(), fresh)
                .update();
        return salt(email).orElseThrow();
    }

    /** Of those that have confirmed it first, then the oldest. */
    List<Login> ofAddress(EmailAddress email) {
        return jdbc.sql(SELECT + "l.address = ? order by l.confirmed_at is null, l.account_id")
                .param(email.key())
                .query((row, _) -> login(row))
                .list();
    }

    Optional<Login> of(AccountId account) {
        return jdbc.sql(SELECT + "l.account_id = ?")
                .param(account.value())
                .query((row, _) -> login(row))
                .optional();
    }

    void insert(AccountId account, EmailAddress email, PasswordHash password) {
        jdbc.sql("insert into account_login (account_id, email, address, password) values (?, ?, ?, ?)")
                .params(account.value(), email.typed(), email.key(), password.text())
                .update();
    }

    /** False if the password was changed in between. */
    boolean change(Login before, EmailAddress email, PasswordHash password) {
        return jdbc.sql("update account_login set confirmed_at = if(address = ?, confirmed_at, null), email = ?,"
                + " address = ?, password = ? where account_id = ? and password = ?")
                .params(email.key(), email.typed(), email.key(), password.text(), before.account().value(),
                        before.password().text())
                .update() == 1;
    }

    /** False if the account has another address by now. */
    boolean confirm(AccountId account, String address, Instant now) {
        return jdbc.sql("update account_login set confirmed_at = coalesce(confirmed_at, ?)"
                + " where account_id = ? and address = ?")
                .params(now.toEpochMilli(), account.value(), address)
                .update() == 1;
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete from account_login where account_id = ?").param(account.value()).update();
    }

    /** Some salts of addresses that no account names any more. */
    int deleteUnusedSalts(int limit) {
        return jdbc.sql("delete from account_address where not exists (select 1 from account_login l"
                + " where l.address = account_address.address) limit ?")
                .param(limit)
                .update();
    }

    private static Login login(ResultSet row) throws SQLException {
        row.getLong("confirmed_at");
        boolean isConfirmed = !row.wasNull();
        return new Login(new AccountId(row.getLong("account_id")), new EmailAddress(row.getString("email")),
                isConfirmed, PasswordHash.parse(row.getString("password")), row.getInt("session_epoch"));
    }
}
