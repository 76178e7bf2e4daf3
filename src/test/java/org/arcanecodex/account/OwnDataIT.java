package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of all that is one's own, and the end of it. */
@ServerTest
class OwnDataIT {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private AccountRetention retention;
    private TestClient http;
    private String email;
    private Someone ana;

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
        email = newEmail();
        ana = Someone.player(http, email);
    }

    @Test
    void theCopyHoldsAllThatIsTheirsAndNothingThatOpensAnything() {
        long id = ana.id();
        ana.post("/api/v1/heroes", Map.of("name", Someone.newName(), "ancestry", "marcher", "calling", "fighter"));
        for (int line = 1; line <= 1201; line++) {
            says(id, line, "word " + line);
        }
        says(id + 1_000_000, 1202, "another's word");

        ana.get("/api/v1/accounts/me/export");

        var copy = ana.body();
        assertThat(ana.answer().headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        assertThat(copy.at("/account/id").asLong()).isEqualTo(id);
        assertThat(copy.at("/login/email").asString()).isEqualTo(email);
        assertThat(copy.get("talk")).hasSize(1201);
        assertThat(copy.get("heroes")).hasSize(1);
        assertThat(copy.get("purse").isArray()).isTrue();
        assertThat(copy.get("sessions")).hasSize(1);
        assertThat(ana.answer().body()).doesNotContain("argon2", "another's word", ana.token(),
                ana.cookies().get("codex_refresh"));
        jdbc.sql("delete from chat where room_code = 'EXPORT'").update();
    }

    @Test
    void aPlayerIsDeletedAfterAWhileWithAllThatWasTheirs() {
        long id = ana.id();
        var token = ana.token();
        says(id, 5000, "gone soon");
        assertThat(ana.send("DELETE", "/api/v1/accounts/me", Map.of("password", "not the password")).status())
                .isEqualTo(400);
        assertThat(ana.send("DELETE", "/api/v1/accounts/me", Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(new Someone(http).withToken(token).isIn()).isFalse();

        retention.sweep();
        assertThat(count("account where account_id = " + id)).as("still within the grace").isOne();

        jdbc.sql("update account set deletes_at = ? where account_id = ?")
                .params(Instant.now().minus(Duration.ofMinutes(1)).toEpochMilli(), id)
                .update();
        retention.sweep();

        for (var table : new String[]{"account", "account_login", "account_session", "account_link",
                "account_factor"}) {
            assertThat(count(table + " where account_id = " + id)).as(table).isZero();
        }
        assertThat(count("chat where by_account = " + id)).isZero();
        assertThat(count("account_tombstone where account_id = " + id)).isOne();
        assertThat(count("account_address where address = '" + email + "'")).isZero();
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void whoThinksBetterOfItKeepsAll() {
        long id = ana.id();
        ana.send("DELETE", "/api/v1/accounts/me", Map.of("password", PASSWORD));

        var back = new Someone(http).logIn(email, PASSWORD);
        assertThat(Instant.parse(back.body().at("/account/deletesAt").asString())).isAfter(Instant.now());
        assertThat(back.post("/api/v1/accounts/me/restoration", null).body().has("deletesAt")).isFalse();

        jdbc.sql("update account set seen_at = 2 where account_id = ?").param(id).update();
        retention.sweep();
        assertThat(back.id()).isEqualTo(id);
    }

    @Test
    void aGuestIsDeletedAtOnce() {
        var guest = Someone.guest(http);
        long id = guest.id();

        assertThat(guest.delete("/api/v1/accounts/me").status()).isEqualTo(204);

        assertThat(count("account where account_id = " + id)).isZero();
        assertThat(guest.isIn()).isFalse();
        assertThat(guest.post("/api/v1/sessions/refresh", null).status()).isEqualTo(401);
    }

    private void says(long by, int line, String text) {
        jdbc.sql("insert into chat (room_code, line, by_account, by_seat, request_id, text, said_at)"
                + " values ('EXPORT', ?, ?, 1, ?, ?, 1)").params(line, by, "r" + line, text).update();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
