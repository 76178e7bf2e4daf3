package org.arcanecodex.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.testkit.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class AccountRetentionIT {

    @Autowired
    private AccountRetention retention;
    @Autowired
    private SignIns signIns;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void guestsWhoStayAwayAreDeletedWithAllThatWasTheirs() {
        var gone = signIns.asGuest("Gone", new SessionOrigin(null, false)).account().id();
        var back = signIns.asGuest("Back", new SessionOrigin(null, false));
        notSeenFor(gone, Duration.ofDays(31));
        notSeenFor(back.account().id(), Duration.ofDays(31));
        signIns.again(back.refreshToken());

        says(gone, 1, "mine");
        says(back.account().id(), 2, "not mine");

        retention.sweep();

        assertThat(count("chat where room_code = 'ABCDEF'")).as("lines of those who are left").isOne();
        assertThat(count("chat where by_account = " + gone)).isZero();
        assertThat(accounts.find(gone)).isEmpty();
        assertThat(accounts.names(Set.of(gone))).isEmpty();
        assertThat(count("account_session where account_id = " + gone)).isZero();
        assertThat(accounts.find(back.account().id())).isPresent();
        assertThat(count("account_session where account_id = " + back.account().id())).isOne();
        assertThat(count("account_refresh r left join account_session s on s.session_id = r.session_id"
                + " where s.session_id is null")).isZero();
    }

    @Test
    void manyGuestsAreDeletedInPieces() {
        jdbc.sql("insert into account (kind, display_name, created_at, seen_at)"
                + " with recursive n(i) as (select 1 union all select i + 1 from n where i < 900)"
                + " select 'GUEST', 'Old', 1, 1 from n").update();

        retention.sweep();

        assertThat(count("account where seen_at = 1")).isZero();
    }

    @Test
    void tokensThatTellNothingAnyMoreAreDeleted() {
        var in = signIns.asGuest("Ana", new SessionOrigin(null, false));
        var used = in.refreshToken().hash();
        var now = signIns.again(in.refreshToken()).refreshToken().hash();
        retention.sweep();
        assertThat(count("account_refresh where token_hash = '" + used + "'")).isOne();

        jdbc.sql("update account_refresh set replaced_at = ? where token_hash = ?")
                .params(Instant.now().minus(Duration.ofDays(8)).toEpochMilli(), used)
                .update();
        retention.sweep();

        assertThat(count("account_refresh where token_hash = '" + used + "'")).isZero();
        assertThat(count("account_refresh where token_hash = '" + now + "'")).isOne();
    }

    @Test
    void endedLogInsAreKeptForADay() {
        var today = signIns.asGuest("Ana", new SessionOrigin(null, false)).account().id();
        var longAgo = signIns.asGuest("Ben", new SessionOrigin(null, false)).account().id();
        endedFor(today, Duration.ofHours(1));
        endedFor(longAgo, Duration.ofHours(25));

        retention.sweep();

        assertThat(count("account_session where account_id = " + today)).isOne();
        assertThat(count("account_session where account_id = " + longAgo)).isZero();
    }

    private void says(AccountId by, int line, String text) {
        jdbc.sql("insert into chat (room_code, line, by_account, by_seat, request_id, text, said_at)"
                + " values ('ABCDEF', ?, ?, 1, 'r', ?, 1)").params(line, by.value(), text).update();
    }

    private void notSeenFor(AccountId account, Duration time) {
        jdbc.sql("update account set seen_at = ? where account_id = ?")
                .params(Instant.now().minus(time).toEpochMilli(), account.value())
                .update();
    }

    private void endedFor(AccountId account, Duration time) {
        jdbc.sql("update account_session set ended_at = ?, ended_why = 'LEFT' where account_id = ?")
                .params(Instant.now().minus(time).toEpochMilli(), account.value())
                .update();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
