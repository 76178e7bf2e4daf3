package org.arcanecodex.platform.traffic;

import static org.arcanecodex.testkit.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;

import org.arcanecodex.account.Role;
import org.arcanecodex.account.StaffTokens;
import org.arcanecodex.testkit.ServerTest;
import org.arcanecodex.testkit.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = {"arcane.limits.anonymous=60/m", "arcane.limits.failures=50/10h"})
class TrafficIT {

    private static final int STEWARD = 990_001;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    private TestClient http;

    @BeforeEach
    void comeFromElsewhere() {
        http = TestClient.fromElsewhere(port);
    }

    @Test
    void whoHasNotLoggedInMayAskSixtyTimesAMinute() {
        var first = http.get("/api/v1/scenarios");
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"anonymous\";q=60;w=60");
        assertThat(header(first, "RateLimit")).matches("\"anonymous\";r=59;t=[12]");

        var last = first;
        for (int i = 1; i < 400 && last.statusCode() == 200; i++) {
            last = http.get("/api/v1/scenarios");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(json(last).get("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 2);
        assertThat(header(last, "RateLimit")).startsWith("\"anonymous\";r=0;");
        assertThat(TestClient.fromElsewhere(port).get("/api/v1/scenarios").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/scenarios", "Authorization", player()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsRefusedBeforeARouteIsFoundIsCountedToo() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 400 && (last == null || last.statusCode() == 401); i++) {
            last = http.get("/api/v1/accounts/me", "Authorization", i % 2 == 0 ? "Bearer guess" : "");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(header(last, "RateLimit")).startsWith("\"anonymous\";r=0;");
        assertThat(http.get("/api/v1/accounts/me", "Authorization", player()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountHasItsOwnLimitWhereverItComesFrom() {
        var me = player();
        var refused = http.get("/api/v1/accounts/me", "Authorization", me);
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"account\";q=40;w=4");
        for (int i = 0; i < 400 && refused.statusCode() != 429; i++) {
            refused = TestClient.fromElsewhere(port).get("/api/v1/accounts/me", "Authorization", me);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(http.get("/api/v1/accounts/me", "Authorization", player()).statusCode()).isEqualTo(200);
    }

    /** Check 4: fifty log-ins that fail from one address block it, until they are over or a steward says otherwise. */
    @Test
    void anAddressThatGuessesIsBlockedVisiblyAndCanBeLetInAgain() {
        var me = player();
        var steward = StaffTokens.bearer(application, STEWARD, Role.STEWARD);
        HttpResponse<String> answer = null;
        for (int i = 0; i < 51; i++) {
            answer = logIn("nobody" + i + "@example.org");
            assertThat(answer.statusCode()).isEqualTo(401);
        }

        answer = logIn("somebody@example.org");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1700, 1800);
        assertThat(http.get("/api/v1/accounts/me", "Authorization", me).statusCode())
                .as("who has logged in already, behind the same address")
                .isEqualTo(200);

        var blocks = json(http.get("/api/v1/staff/blocks", "Authorization", steward)).get("items");
        assertThat(blocks).anySatisfy(block -> assertThat(block.get("why").asString()).isEqualTo("log-in"));
        var address = blocks.get(0).get("address").asString();
        assertThat(lift(address, me).statusCode()).isEqualTo(403);
        assertThat(lift(address, StaffTokens.bearer(application, 990_002, Role.MODERATOR)).statusCode())
                .isEqualTo(403);
        assertThat(logIn("somebody@example.org").statusCode()).isEqualTo(429);

        assertThat(lift(address, steward).statusCode()).isEqualTo(204);
        assertThat(lift(address, steward).statusCode()).isEqualTo(404);
        assertThat(http.get("/api/v1/scenarios").statusCode()).isEqualTo(200);
        isInTheTrail(steward, "act=block-lifted&actor=account:" + STEWARD, "a class room");
        isInTheTrail(steward, "act=address-blocked&subject=address:" + address, "log-in");
        isInTheTrail(steward, "act=forbidden", "route:POST/api/v1/staff/blocks/lift");
    }

    @Test
    void aBlockOfAnotherInstanceHoldsHereAndIsLiftedHereToo() {
        long now = System.currentTimeMillis();
        jdbc.sql("insert into address_block (address, blocked_at, until_at, why) values (?, ?, ?, 'log-in')")
                .params(http.address(), now, now + 1_800_000)
                .update();
        await().until(() -> http.get("/api/v1/scenarios").statusCode() == 429);

        jdbc.sql("delete from address_block where address = ?").param(http.address()).update();
        await().until(() -> http.get("/api/v1/scenarios").statusCode() == 200);
    }

    private void isInTheTrail(String steward, String search, String text) {
        await().untilAsserted(() -> assertThat(
                http.get("/api/v1/staff/audit?" + search, "Authorization", steward).body()).contains(text,
                        "requestId"));
    }

    private HttpResponse<String> logIn(String email) {
        return http.postJson("/api/v1/sessions",
                "{\"email\": \"" + email + "\", \"password\": \"a long guess that is wrong\"}");
    }

    private HttpResponse<String> lift(String address, String who) {
        return http.postJson("/api/v1/staff/blocks/lift",
                "{\"address\": \"" + address + "\", \"reason\": \"a class room\"}", "Authorization", who);
    }

    private String player() {
        return "Bearer " + json(TestClient.fromElsewhere(port).postJson("/api/v1/accounts/guest", "{}"))
                .get("accessToken")
                .asString();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
