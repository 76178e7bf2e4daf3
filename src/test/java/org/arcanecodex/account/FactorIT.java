package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.account.factor.Phone;
import org.arcanecodex.core.id.AccountId;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor, and what staff may do only with one. */
@ServerTest
class FactorIT {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Roles roles;
    private TestClient http;
    private String email;
    private Someone ana;

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
        email = newEmail();
        ana = Someone.player(http, email);
    }

    private record Kit(Phone phone, List<String> codes) {}

    private Kit addFactor() {
        ana.post("/api/v1/accounts/me/factor", Map.of("password", PASSWORD));
        assertThat(ana.body().get("uri").asString()).startsWith("otpauth://totp/The%20Arcane%20Codex:");
        var phone = new Phone(ana.body().get("secret").asString());
        ana.post("/api/v1/accounts/me/factor/confirmation", Map.of("code", phone.code()));
        assertThat(ana.status()).isEqualTo(200);
        var codes = ana.body().get("recoveryCodes").valueStream().map(code -> code.asString()).toList();
        ana.withToken(ana.body().at("/session/accessToken").asString());
        return new Kit(phone, codes);
    }

    @Test
    void onceConfirmedItIsAskedForAndNoCodeIsGoodTwice() {
        var before = ana.token();
        var kit = addFactor();
        assertThat(new Someone(http).withToken(before).isIn()).as("a log-in from before").isFalse();
        assertThat(ana.isIn()).isTrue();

        var without = new Someone(http).logIn(email, PASSWORD);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.fault("code")).isEqualTo("is needed");
        assertThat(logIn("000000").fault("code")).isEqualTo("is not good now");

        var code = kit.phone().code(1);
        assertThat(logIn(code).status()).isEqualTo(200);
        assertThat(logIn(code).fault("code")).isEqualTo("is not good now");
        assertThat(new Someone(http).logIn(email, "a wrong password").fault("code")).as("tells nothing").isEmpty();
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneComesIn() throws Exception {
        var kit = addFactor();
        var code = kit.phone().code(1);
        jdbc.sql("delete from account_guard").update();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(IntStream.range(0, 5)
                    .<Callable<Integer>>mapToObj(_ -> () -> logIn(code)
                            .status())
                    .toList()).stream().map(done -> done.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(200);
        }
    }

    @Test
    void aRecoveryCodeIsGoodOnceInWhateverWayItIsWritten() {
        var kit = addFactor();
        assertThat(kit.codes()).hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-?){4}"));

        var code = kit.codes().getFirst();
        assertThat(logIn(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).status()).isEqualTo(200);
        assertThat(logIn(code).status()).isEqualTo(401);
        assertThat(ana.get("/api/v1/accounts/me/login").body().get("recoveryCodes").asInt()).isEqualTo(9);
    }

    @Test
    void itsSecretIsSealedAndItsCodesAreHashed() {
        ana.post("/api/v1/accounts/me/factor", Map.of("password", PASSWORD));
        var secret = ana.body().get("secret").asString();
        var stored = jdbc.sql("select hex(sealed) from account_factor where account_id = ?")
                .param(ana.id())
                .query(String.class)
                .single();
        var bytes = new byte[20];
        assertThat(new Phone(secret).code()).matches("[0-9]{6}");
        assertThat(stored.length()).isEqualTo((8 + 12 + bytes.length + 16) * 2);
        assertThat(ana.post("/api/v1/accounts/me/factor", Map.of("password", "not mine at all")).fault("password"))
                .isNotBlank();
    }

    @Test
    void itIsTakenOffWithPasswordAndCode() {
        var kit = addFactor();
        assertThat(ana.send("DELETE", "/api/v1/accounts/me/factor", Map.of("password", PASSWORD)).fault("code"))
                .isNotBlank();
        ana.send("DELETE", "/api/v1/accounts/me/factor", Map.of("password", PASSWORD, "code", kit.codes().getFirst()));
        assertThat(ana.status()).isEqualTo(200);
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void staffAreStaffOnlyWithASecondFactor() {
        var ben = Someone.player(http, newEmail());
        long benId = ben.id();
        var token = ana.token();
        roles.give(new AccountId(1), new AccountId(ana.id()), Role.STEWARD, "for this test");
        assertThat(new Someone(http).withToken(token).isIn()).as("their log-ins end").isFalse();

        ana.logIn(email, PASSWORD);
        assertThat(ana.status()).isEqualTo(200);
        assertThat(makeModerator(benId)).as("without a second factor").isEqualTo(403);

        var kit = addFactor();
        assertThat(makeModerator(benId)).isEqualTo(204);
        assertThat(jdbc.sql("select role from account where account_id = ?").param(benId).query(String.class).single())
                .isEqualTo("MODERATOR");
        assertThat(ana.send("DELETE", "/api/v1/accounts/me/factor",
                Map.of("password", PASSWORD, "code", kit.codes().getFirst())).status()).as("take it off")
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from audit where act = 'role-changed' and subject = ? and reason like ?")
                .params("account:" + benId, "MODERATOR: %")
                .query(Long.class)
                .single()).isOne();
        assertThat(ana.send("PUT", "/api/v1/staff/accounts/" + benId + "/role", Map.of("role", "steward"))
                .fault(
                        "reason"))
                .isNotBlank();
        assertThat(new Someone(http).logIn(newEmail(), PASSWORD)
                .send("PUT", "/api/v1/staff/accounts/1/role", Map.of())
                .status()).isEqualTo(401);
        assertThat(Someone.guest(http).send("PUT", "/api/v1/staff/accounts/1/role", Map.of()).status()).isEqualTo(403);
    }

    private int makeModerator(long id) {
        return ana.send("PUT", "/api/v1/staff/accounts/" + id + "/role",
                Map.of("role", "moderator", "reason", "keeps the peace")).status();
    }

    private Someone logIn(String code) {
        return new Someone(http).post("/api/v1/sessions", Map.of("email", email, "password", PASSWORD, "code", code));
    }

    @Test
    void guestsAreNoStaff() {
        var guest = Someone.guest(http);
        assertThat(roles.give(new AccountId(1), new AccountId(guest.id()), Role.MODERATOR, "no")).isFalse();
        assertThat(Arrays.asList(Role.values())).filteredOn(Role::isStaff)
                .containsExactly(Role.MODERATOR, Role.STEWARD);
    }
}
