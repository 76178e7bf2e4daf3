package org.arcanecodex.account;

import static org.arcanecodex.account.Someone.PASSWORD;
import static org.arcanecodex.account.Someone.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.arcanecodex.account.password.PasswordHash;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What a wrong password tells a stranger, and what it costs them. */
@ServerTest
class LoginIT {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void open() {
        http = TestClient.fromElsewhere(port);
    }

    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlike() {
        var known = newEmail();
        Someone.player(http, known);

        var wrong = new Someone(http).logIn(known, "not that one, sorry");
        var nobody = new Someone(http).logIn(newEmail(), "not that one, sorry");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(withoutId(wrong)).isEqualTo(withoutId(nobody));
        assertThat(nobody.answer().headers().map().keySet()).isEqualTo(wrong.answer().headers().map().keySet());
        assertThat(wrong.cookies()).isEmpty();
    }

    @Test
    void aLoginOfAnAddressCostsOneHashWhateverIsBehindIt() {
        var none = newEmail();
        var one = newEmail();
        Someone.player(http, one);
        var three = newEmail();
        for (int i = 0; i < 3; i++) {
            Someone.player(http, three);
        }

        assertThat(List.of(none, one, three)).map(email -> hashesFor(email)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void registeringCostsOneHashWhetherTheAddressHasAnAccountOrNot() {
        var known = newEmail();
        Someone.player(http, known);
        for (var email : List.of(known, newEmail())) {
            double before = hashes.count();
            assertThat(Someone.player(http, email).status()).isEqualTo(201);
            assertThat(hashes.count() - before).isEqualTo(1);
        }
    }

    private long hashesFor(String email) {
        double before = hashes.count();
        new Someone(http).logIn(email, "not that one, sorry");
        return (long) (hashes.count() - before);
    }

    private io.micrometer.core.instrument.Timer hashes;

    @Autowired
    void countHashes(io.micrometer.core.instrument.MeterRegistry metrics) {
        hashes = metrics.get("arcane.password.hash").timer();
    }

    @Test
    void afterSomeFailuresAnAddressIsClosedForAGrowingWhileAndOthersAreNot() {
        var email = newEmail();
        Someone.player(http, email);
        assertThat(statusesOfTenFailures(email)).startsWith(401, 401, 401, 401, 401).endsWith(429, 429, 429);

        var locked = new Someone(http).logIn(email, PASSWORD);
        assertThat(locked.status()).as("with the right password, from anywhere").isEqualTo(429);
        assertThat(retryAfter(locked)).isBetween(1, 30);
        await().until(() -> jdbc.sql("select count(*) from audit where act = 'tries-locked' and subject = ?")
                .param("tries-of:" + LoginGuard.everybody(new EmailAddress(email)).substring(0, 16))
                .query(Long.class)
                .single() >= 4);

        itIsLater(email);
        assertThat(new Someone(http).logIn(email, "still a guess").status()).isEqualTo(401);
        assertThat(retryAfter(new Someone(http).logIn(email, "still a guess"))).isBetween(31, 60);
        assertThat(new Someone(http).logIn(newEmail(), "still a guess").status()).isEqualTo(401);

        itIsLater(email);
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).as("it opens again").isEqualTo(200);
        assertThat(new Someone(http).logIn(email, "one more slip").status()).as("and starts anew").isEqualTo(401);
    }

    @Test
    void anAddressThatNobodyHasIsClosedLikeAnyOther() {
        assertThat(statusesOfTenFailures(newEmail())).startsWith(401, 401, 401, 401, 401).endsWith(429, 429, 429);
    }

    @Test
    void aStrangerCannotLockOutABrowserThatIsKnown() {
        var email = newEmail();
        var ana = Someone.player(http, email);
        statusesOfTenFailures(email);

        assertThat(ana.logIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(new Someone(http).logIn(email, PASSWORD).status()).as("a stranger").isEqualTo(429);

        var forger = new Someone(http);
        var cookie = ana.cookies().get("codex_device");
        forger.cookies().put("codex_device", (cookie.startsWith("_") ? "-" : "_") + cookie.substring(1));
        assertThat(forger.logIn(email, PASSWORD).status()).as("with a cookie of their own").isEqualTo(429);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreTriedThanOneAfterTheOther() throws Exception {
        var email = newEmail();
        Someone.player(http, email);
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = many.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(_ -> () -> new Someone(http).logIn(email, "a guess of many").status())
                    .toList()).stream().map(done -> done.resultNow()).toList();

            assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
            assertThat(statuses).isSubsetOf(401, 429, 503);
        }
    }

    @Test
    void aLogInReplacesWhateverTheBrowserHeldBefore() {
        var email = newEmail();
        Someone.player(http, email);
        var fixed = "A".repeat(43);
        var victim = new Someone(http);
        victim.cookies().put("codex_refresh", fixed);

        victim.logIn(email, PASSWORD);

        assertThat(victim.cookies().get("codex_refresh")).isNotEqualTo(fixed).hasSize(43);
    }

    @Test
    void anOlderCheaperHashIsRenewedAtTheNextLogIn() {
        var email = newEmail();
        var ana = Someone.player(http, email);
        var old = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD);
        jdbc.sql("update account_login set password = ? where account_id = ?").params(old, ana.id()).update();

        assertThat(new Someone(http).logIn(email, "wrong as ever").status()).isEqualTo(401);
        assertThat(new Someone(http).logIn(email, PASSWORD).id()).isEqualTo(ana.id());

        var now = jdbc.sql("select password from account_login where account_id = ?")
                .param(ana.id())
                .query(String.class)
                .single();
        assertThat(now).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 19456, 2).matches(PASSWORD, now)).isTrue();
        assertThat(PasswordHash.parse(now).text()).isEqualTo(now);
    }

    @Test
    void endingOneLogInOrAllEndsTheirTokens() {
        var email = newEmail();
        var here = Someone.player(http, email);
        var there = new Someone(http).logIn(email, PASSWORD);
        var third = new Someone(http).logIn(email, PASSWORD);
        var listed = here.get("/api/v1/sessions").body().get("items");
        assertThat(listed).hasSize(3);
        assertThat(listed.get(0).get("device").asString()).contains("Java");

        String one = "";
        for (var item : there.get("/api/v1/sessions").body().get("items")) {
            one = item.get("isCurrent").asBoolean() ? item.get("id").asString() : one;
        }
        assertThat(Someone.guest(http).delete("/api/v1/sessions/" + one).status()).as("by another").isEqualTo(404);
        assertThat(here.delete("/api/v1/sessions/" + one).status()).isEqualTo(204);
        assertThat(there.isIn()).isFalse();
        assertThat(third.isIn()).isTrue();

        assertThat(here.delete("/api/v1/sessions").status()).isEqualTo(204);
        assertThat(here.isIn()).isFalse();
        assertThat(third.isIn()).isFalse();
        assertThat(third.post("/api/v1/sessions/refresh", null).status()).isEqualTo(401);
    }

    @Test
    void whoIsNoStaffDoesNotGetToTheStaff() {
        assertThat(Someone.player(http, newEmail()).get("/api/v1/staff/accounts").status()).isEqualTo(403);
        assertThat(Someone.guest(http).get("/api/v1/staff/accounts").status()).isEqualTo(403);
        assertThat(new Someone(http).get("/api/v1/staff/accounts").status()).isEqualTo(401);
    }

    private int[] statusesOfTenFailures(String email) {
        return IntStream.range(0, 10).map(i -> new Someone(http).logIn(email, "a wrong guess " + i).status()).toArray();
    }

    /** What was locked until then may be tried again; what was counted stays. */
    private void itIsLater(String email) {
        jdbc.sql("update account_guard set until_at = 1 where guard_key = ?")
                .param(LoginGuard.everybody(new EmailAddress(email)))
                .update();
    }

    private static int retryAfter(Someone answer) {
        return answer.answer().headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0);
    }

    private static Map<String, String> withoutId(Someone answer) {
        return Map.of("status", "" + answer.status(), "body", answer.answer()
                .body()
                .replaceAll(
                        "\"requestId\":\"[^\"]*\"", ""),
                "type", Arrays.toString(answer.answer()
                        .headers()
                        .allValues("Content-Type")
                        .toArray()));
    }
}
